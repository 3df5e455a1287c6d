package se.inkom.command.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import se.inkom.command.RunningDesks;
import se.inkom.command.policy.DiaryRules;
import se.inkom.command.policy.Policies;
import se.inkom.command.support.Desk;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.Actor;

/** Diary years and numbers as Stockholm counts them (L2, I5). */
class DiaryYearTest extends RunningDesks {
    @Autowired
    private Desk desk;

    @Autowired
    private DiarySeries series;

    @Autowired
    private RegisteredPosts posts;

    @Autowired
    private Policies policies;

    @Autowired
    private PlatformTransactionManager transactions;

    /** At half past eleven in the evening in London it is New Year in Stockholm. */
    @Test
    void theYearBeginsInStockholm() {
        assertThat(registeredAt("2031-12-31T22:59:59Z")).isEqualTo("KS2031/1");
        assertThat(registeredAt("2031-12-31T23:30:00Z")).isEqualTo("KS2032/1");
        assertThat(registeredAt("2032-01-01T12:00:00Z")).isEqualTo("KS2032/2");
        assertThat(registeredAt("2031-12-31T22:59:59Z")).isEqualTo("KS2031/2");
    }

    /** The form is the municipality's, and an authority may have one of its own. */
    @Test
    void theFormOfANumberIsAMatterOfPolicy() {
        var rules = new DiaryRules(
                "{authority}{year}/{number}",
                1,
                List.of(new DiaryRules.Series("SBN", "{authority} {year}-{number:4}", "W[0-9]+", "W17")));

        assertThat(rules.number(new AuthorityId("KS"), 2026, 7).value()).isEqualTo("KS2026/7");
        assertThat(rules.number(new AuthorityId("SBN"), 2026, 7).value()).isEqualTo("SBN 2026-0007");
        assertThat(rules.number(new AuthorityId("SBN"), 2026, 12345).value()).isEqualTo("SBN 2026-12345");
        assertThatCode(() -> rules.checkExternal(new AuthorityId("SBN"), new DiaryNumber("W42")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.checkExternal(new AuthorityId("SBN"), new DiaryNumber("42")))
                .hasMessageContaining("one looks like W17");
        assertThatThrownBy(() -> rules.checkExternal(new AuthorityId("KS"), new DiaryNumber("W42")))
                .hasMessageContaining("names no other diary system");
    }

    private String registeredAt(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        var registration = new RegistrationDesk(desk, series, posts, policies, clock, transactions);
        var anna = new Actor(new OfficerId("anna.lind"), Set.of("registrar"));
        var caseId = new CaseId(UUID.fromString(aCase("Gott nytt år")));
        return registration
                .inNewMatter(
                        new RegistrationDesk.Asked(caseId, 2, anna),
                        new RegistrationWords(Twin.of("Fråga", null), Twin.NOTHING, Twin.NOTHING, false, null),
                        null)
                .diaryNumber()
                .value();
    }
}
