package se.inkom.query.publicdiary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.events.registry.EntryDirection;
import se.inkom.query.diary.DiaryLine;
import se.inkom.query.publicdiary.PublicDiaryProperties.Names;

class NamesTest {
    private static PublicDiaryProperties policy(Names names, Map<String, Names> authorities) {
        return new PublicDiaryProperties(
                "Kommunen",
                null,
                names,
                authorities,
                Map.of(),
                120,
                Duration.ofSeconds(60),
                new PublicDiaryProperties.Accessibility(null, "a@example.org"));
    }

    private static DiaryLine line(String authority, EntryDirection direction, @Nullable String counterpart) {
        return new DiaryLine(
                new UUID(0, 1),
                authority,
                authority + "2026/1",
                null,
                2026,
                1,
                1,
                LocalDate.of(2026, 11, 20),
                direction,
                counterpart,
                "Ärende",
                "Handling",
                Instant.EPOCH,
                null,
                null);
    }

    private static @Nullable String shown(PublicDiaryProperties policy, DiaryLine line) {
        return PublicEntry.of(line, policy).counterpart();
    }

    @Test
    void anAuthorityMayDecideOtherwiseThanTheMunicipality() {
        var policy = policy(Names.HIDDEN, Map.of("KS", Names.SHOWN));
        assertThat(shown(policy, line("KS", EntryDirection.INCOMING, "Eva Ek"))).isEqualTo("Eva Ek");
        assertThat(shown(policy, line("SBN", EntryDirection.INCOMING, "Eva Ek")))
                .isEqualTo("Namn visas inte");
    }

    /** Whether a name is known is nobody's business where names are hidden. */
    @Test
    void whereNamesAreHiddenAnUnknownOneLooksTheSame() {
        var policy = policy(Names.HIDDEN, Map.of());
        assertThat(shown(policy, line("KS", EntryDirection.INCOMING, null))).isEqualTo("Namn visas inte");
        assertThat(shown(policy, line("KS", EntryDirection.INTERNAL, "Eva Ek"))).isNull();
    }

    @Test
    void namesAreSearchedOnlyWhereAllOfThemAreShown() {
        assertThat(policy(Names.SHOWN, Map.of()).searchesNames(null)).isTrue();
        var mixed = policy(Names.SHOWN, Map.of("SBN", Names.HIDDEN));
        assertThat(mixed.searchesNames(null)).isFalse();
        assertThat(mixed.searchesNames("KS")).isTrue();
        assertThat(mixed.searchesNames("SBN")).isFalse();
    }
}
