package se.inkom.query.staffing;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.staffing.AbsenceRegistered;
import se.inkom.events.staffing.AbsenceWithdrawn;
import se.inkom.events.staffing.CoverageGap;
import se.inkom.events.staffing.CoverageLost;
import se.inkom.events.staffing.CoverageRegained;
import se.inkom.events.staffing.SubstituteAppointed;
import se.inkom.events.staffing.SubstituteDismissed;
import se.inkom.ledger.directory.CoverageList;
import se.inkom.ledger.directory.CoveredPlace;
import se.inkom.query.testing.ReadingRoom;

/** R15: who is away, who stands in, and where nobody is there. */
class CoverageTest extends ReadingRoom {
    private static final OfficerId KARIN = new OfficerId("karin.ek");

    @Test
    void whereNobodyIsThereComesFirstAndSaysSinceWhen() throws Exception {
        LEDGER.happened(
                new CoverageLost(new AccountId("cov-1"), null, CoverageGap.EVERYBODY_AWAY, KARIN, NOON),
                new CoverageLost(null, KOMMUNIKATION, CoverageGap.EVERYBODY_AWAY, KARIN, NOON),
                new CoverageRegained(null, KOMMUNIKATION, NOON.plusSeconds(60)));
        new CoverageList(LEDGER.database().as("inkom_command"))
                .keep(
                        List.of(
                                new CoveredPlace(
                                        "UNIT",
                                        KOMMUNIKATION.value(),
                                        KOMMUNIKATION,
                                        "NO_SUBSTITUTE",
                                        List.of(ANNA),
                                        List.of(ANNA),
                                        KARIN),
                                new CoveredPlace(
                                        "ACCOUNT",
                                        "cov-1",
                                        KOMMUNIKATION,
                                        "UNCOVERED",
                                        List.of(ANNA),
                                        List.of(),
                                        KARIN)),
                        NOON);
        caughtUp();

        read("/api/coverage")
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].id").value("cov-1"))
                .andExpect(jsonPath("$[0].state").value("UNCOVERED"))
                .andExpect(jsonPath("$[0].lostAt").value(NOON.toString()))
                .andExpect(jsonPath("$[0].accountable").value("karin.ek"))
                .andExpect(jsonPath("$[1].there[0]").value("anna.lind"))
                .andExpect(jsonPath("$[1].lostAt").doesNotExist());
        read("/api/coverage?coverage=NO_SUBSTITUTE")
                .andExpect(jsonPath("$[0].kind").value("UNIT"));
        read("/api/coverage/alarms")
                .andExpect(jsonPath("$[0].id").value(KOMMUNIKATION.value()))
                .andExpect(jsonPath("$[0].overAt").value(NOON.plusSeconds(60).toString()))
                .andExpect(jsonPath("$[1].gap").value("EVERYBODY_AWAY"))
                .andExpect(jsonPath("$[1].overAt").doesNotExist());
    }

    @Test
    void tellsWhoIsAwayAndWhoMayStandIn() throws Exception {
        var first = new AbsenceId(UUID.randomUUID());
        var kept = new AppointmentId(UUID.randomUUID());
        var ended = new AppointmentId(UUID.randomUUID());
        LEDGER.happened(
                new AbsenceRegistered(first, VERA, NOON.minusSeconds(60), null, VERA, NOON),
                new AbsenceRegistered(
                        new AbsenceId(UUID.randomUUID()),
                        ANNA,
                        NOON.minusSeconds(60),
                        NOON.minusSeconds(1),
                        ANNA,
                        NOON),
                new SubstituteAppointed(kept, VERA, ANNA, NOON.minusSeconds(60), null, KARIN, NOON),
                new SubstituteAppointed(ended, VERA, KARIN, NOON.minusSeconds(60), null, KARIN, NOON),
                new SubstituteDismissed(ended, VERA, KARIN, KARIN, NOON));
        caughtUp();

        read("/api/staff")
                .andExpect(jsonPath("$[?(@.officer == 'vera.gata')].awaySince")
                        .value(NOON.minusSeconds(60).toString()))
                .andExpect(jsonPath("$[?(@.officer == 'vera.gata')].substitutes[0]")
                        .value("anna.lind"))
                .andExpect(jsonPath("$[?(@.officer == 'anna.lind')].awaySince").isEmpty());

        LEDGER.happened(new AbsenceWithdrawn(first, VERA, KARIN, NOON));
        caughtUp();

        read("/api/staff/vera.gata")
                .andExpect(jsonPath("$.member.awaySince").doesNotExist())
                .andExpect(jsonPath("$.absences[0].withdrawnBy").value("karin.ek"))
                .andExpect(jsonPath("$.substitutes.length()").value(2));
        read("/api/staff/nobody").andExpect(status().isNotFound());
    }
}
