package se.inkom.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.console.apis.Cases;

class WorkTest {
    private static final UUID CASE = UUID.fromString("01936ac0-7e15-7f00-8000-5f4d1c2b3a49");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** An answer that waits for the writer must not hide that the diary is late (D13). */
    @Test
    void aPausedAnswerHidesNothingThatIsLate() {
        var paused = new Cases.Duty("ANSWER", CASE, NOON.minusSeconds(60), "PAUSED");
        var late = new Cases.Duty("REGISTER", CASE, NOON, "OVERDUE");
        var removal = new Cases.Duty("REMOVE", CASE, null, null);

        assertThat(Work.Item.of(CASE, List.of(paused, late, removal), null).state())
                .isEqualTo("OVERDUE");
        assertThat(Work.Item.of(CASE, List.of(paused, removal), null).state()).isEqualTo("PAUSED");
        assertThat(Work.Item.of(CASE, List.of(removal), null).dueAt()).isNull();
    }
}
