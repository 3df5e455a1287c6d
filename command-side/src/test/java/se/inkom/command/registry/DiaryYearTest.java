package se.inkom.command.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import se.inkom.command.RunningDesks;
import se.inkom.command.support.Desk;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;

/** Diary years and numbers as Stockholm counts them (L2, I5). */
class DiaryYearTest extends RunningDesks {
    @Autowired
    private Desk desk;

    @Autowired
    private DiarySeries series;

    @Autowired
    private ContentVault vault;

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
    void theFormOfANumberIsAMatterOfConfiguration() {
        var form = new DiarySeries.Form("{authority}{year}/{number}", Map.of("SBN", "{year}-{number} {authority}"));

        assertThat(form.of(new AuthorityId("KS"), 2026, 7).value()).isEqualTo("KS2026/7");
        assertThat(form.of(new AuthorityId("SBN"), 2026, 7).value()).isEqualTo("2026-7 SBN");
    }

    private String registeredAt(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        var registration = new RegistrationDesk(desk, series, vault, clock, transactions);
        var anna = new Actor(new OfficerId("anna.lind"), Set.of("registrar"));
        var caseId = new CaseId(UUID.fromString(aCase("Gott nytt år")));
        return registration
                .inNewMatter(caseId, 2, "Fråga", "Fråga", anna)
                .diaryNumber()
                .value();
    }
}
