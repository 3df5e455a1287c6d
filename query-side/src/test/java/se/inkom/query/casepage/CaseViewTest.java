package se.inkom.query.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.query.testing.Facts.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** The fold alone: no Spring, no database. */
class CaseViewTest {
    private final CaseId id = new CaseId(new UUID(7, 7));

    /** D9: edit before add, removal before add, anything twice: the same case. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void observationsInAnyOrderAndTwiceEndInTheSameCase(long seed) {
        Instant later = NOON.plusSeconds(3600);
        List<CaseEvent> told = List.of(
                received(id, "a", content(1), NOON),
                edited(id, "a", content(2), NOON, later),
                edited(id, "a", content(3), later, later.plusSeconds(60)),
                gone(id, "a", later.plusSeconds(90)));
        var shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, new Random(seed));

        CaseView ordinary = fold(told);
        CaseView other = fold(shuffled);

        assertThat(other).usingRecursiveComparison().ignoringFields("version").isEqualTo(ordinary);
        assertThat(ordinary.versions().getLast().content().id()).isEqualTo(new UUID(0, 3));
        assertThat(ordinary.receivedAt()).isEqualTo(NOON);
    }

    @Test
    void anAnswerCountsWhenItIsPublished() {
        EffectId answer = effect();
        var given = fold(
                List.of(received(id, "a", content(1), NOON), assigned(id, null), answered(id, answer, content(2))));
        assertThat(given.status()).isEqualTo(CaseView.Status.ASSIGNED);
        assertThat(CaseView.evolve(given, published(id, answer, NOON)).status()).isEqualTo(CaseView.Status.ANSWERED);
        var failed = CaseView.evolve(
                given, new AnswerNotPublished(id, answer, EffectFailure.REFUSED, "token-expired", NOON));
        assertThat(failed.status()).isEqualTo(CaseView.Status.ASSIGNED);
        assertThat(failed.answers().getFirst().reasonCode()).isEqualTo("token-expired");
    }

    @Test
    void doubtAboutARemovalIsShownUntilItIsResolved() {
        EffectId removal = effect();
        var key = new VersionKey(NOON, "x");
        var doubt = fold(List.of(
                received(id, "a", content(1), NOON),
                new RemovalDecided(
                        id,
                        removal,
                        RemovalGround.DEFAMATION,
                        RemovalBasis.LAW,
                        LegalGround.AGITATION,
                        RemovalMethod.REMOVE,
                        new PostVersion(key, content(1)),
                        null,
                        null,
                        ANNA,
                        NOON),
                new RemovalInDoubt(id, removal, "timeout", NOON)));
        assertThat(doubt.removals().getFirst().state()).isEqualTo(CaseView.EffectState.IN_DOUBT);
        assertThat(CaseView.evolve(doubt, new RemovalExecuted(id, removal, NOON))
                        .removals()
                        .getFirst()
                        .state())
                .isEqualTo(CaseView.EffectState.DONE);
    }

    /** I3: the page says that the picture is overtaken, before anyone tries to remove. */
    @Test
    void anEditOvertakesTheEvidence() {
        CaseId id = new CaseId(java.util.UUID.randomUUID());
        PostReceived first = received(id, "a", content(1), NOON);
        List<CaseEvent> archived = List.of(first, archived(id, first.version()));
        assertThat(fold(List.of(first)).evidenceState()).isEqualTo(CaseView.EvidenceState.NONE);
        assertThat(fold(archived).evidenceState()).isEqualTo(CaseView.EvidenceState.CURRENT);

        PostEdited later = edited(id, "a", content(2), NOON, NOON.plusSeconds(60));
        CaseView overtaken = CaseView.evolve(fold(archived), later);
        assertThat(overtaken.evidenceState()).isEqualTo(CaseView.EvidenceState.OVERTAKEN);
        assertThat(overtaken.evidence().getFirst().current()).isFalse();
        assertThat(CaseView.evolve(overtaken, archived(id, later.version())).evidenceState())
                .isEqualTo(CaseView.EvidenceState.CURRENT);
    }

    /** L22: others took it away. What we removed ourselves is no restricted record. */
    @Test
    void aPostThatOthersTookAwayIsARestrictedRecord() {
        CaseId id = new CaseId(java.util.UUID.randomUUID());
        PostReceived first = received(id, "a", content(1), NOON);
        CaseView gone = fold(List.of(first, gone(id, "a", NOON.plusSeconds(60))));
        assertThat(gone.restriction()).isNotNull();
        assertThat(gone.restriction().ground()).contains("arkivlagen (1990:782)");

        EffectId removal = effect();
        CaseView ours = fold(List.of(
                first,
                archived(id, first.version()),
                decided(id, removal, first.version(), RemovalGround.ADVERTISING, null, RUT),
                gone(id, "a", NOON.plusSeconds(60)),
                new RemovalExecuted(id, removal, NOON)));
        assertThat(ours.restriction()).isNull();
        assertThat(ours.removals().getFirst().effect()).isEqualTo(LegalEffect.REMOVED);
    }

    private static CaseView fold(List<? extends CaseEvent> events) {
        CaseView view = null;
        for (CaseEvent event : events) {
            view = CaseView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    private static ContentRef content(int n) {
        return new ContentRef(new UUID(0, n), "00", 1, "text/plain");
    }
}
