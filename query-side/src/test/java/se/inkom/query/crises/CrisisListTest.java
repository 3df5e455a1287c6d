package se.inkom.query.crises;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static se.inkom.query.testing.Facts.*;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.events.crises.CrisisDeclared;
import se.inkom.events.crises.CrisisEnded;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.CrisisId;
import se.inkom.query.testing.ReadingRoom;

/** R27: who switched crisis mode on, for what and why, and who switched it off. */
class CrisisListTest extends ReadingRoom {
    @Test
    void showsWhatIsOnAndWhatIsOver() throws Exception {
        CrisisId on = crisis("water", "Vattnet är förorenat");
        CrisisId over = crisis("storm", "Storm");
        LEDGER.happened(new CrisisEnded(
                over, LEDGER.text(new CaseId(over.value()), "Stormen har bedarrat"), VERA, NOON.plusSeconds(60)));
        caughtUp();

        read("/api/crises?on=true")
                .andExpect(jsonPath("$[?(@.crisisId == '%s')].reason".formatted(on))
                        .value("Vattnet är förorenat"))
                .andExpect(jsonPath("$[?(@.crisisId == '%s')].declaredBy".formatted(on))
                        .value("anna.lind"))
                .andExpect(jsonPath("$[?(@.crisisId == '%s')].answerWithin".formatted(on))
                        .value("PT4H"))
                .andExpect(jsonPath("$[?(@.crisisId == '%s')]".formatted(over)).isEmpty());
        read("/api/crises")
                .andExpect(jsonPath("$[?(@.crisisId == '%s')].endedBy".formatted(over))
                        .value("vera.gata"))
                .andExpect(jsonPath("$[?(@.crisisId == '%s')].endReason".formatted(over))
                        .value("Stormen har bedarrat"));
    }

    private static CrisisId crisis(String topic, String reason) {
        var id = new CrisisId(UUID.randomUUID());
        LEDGER.happened(new CrisisDeclared(
                id, null, topic, Duration.ofHours(4), LEDGER.text(new CaseId(id.value()), reason), ANNA, NOON));
        return id;
    }
}
