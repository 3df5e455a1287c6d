package se.inkom.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.intake.Posts.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.inkom.command.RunningDesks;

/** An answer that waits for whoever wrote the post is waited for until that very person writes in the conversation (D13). */
class WaitForTheCitizenTest extends RunningDesks {
    private static final String WAIT = "{\"waitingFor\":\"CITIZEN\",\"reason\":\"Vilken skola?\"}";

    @Autowired
    private Intake intake;

    /** Kim, who is writer 7, wrote the post and is asked about it. */
    private String aCaseThatWaits(String nativeId) {
        intake.take(List.of(inbound(added(nativeId, "Varför är skolan stängd?"))));
        String id = ADMIN.queryForObject(
                "select case_id::text from command.source_post where native_id = ?", String.class, nativeId);
        assertThat(change(id, 2, "pause", WAIT)).hasStatusOk().hasHeader("ETag", "\"3\"");
        assertThat(change(id, 3, "pause", WAIT)).hasStatus(409);
        return id;
    }

    @Test
    void timeRunsWhenTheWriterAnswersThePost() {
        String id = aCaseThatWaits("waits-1");

        intake.take(List.of(inbound(answering("waits-1", "heard-1", "7", false))));

        assertThat(factsOf(id)).last().isEqualTo("case.answer-resumed");
        assertThat(payload(id)).contains("\"cause\":\"CITIZEN_WROTE\"");
        assertThat(waiting(id)).isZero();
    }

    /** Our own question beneath the post is what the writer answers on platforms that nest. */
    @Test
    void timeRunsWhenTheWriterAnswersOurQuestion() {
        String id = aCaseThatWaits("waits-2");

        intake.take(List.of(inbound(answering("waits-2", "question-2", "100", true))));
        assertThat(factsOf(id)).last().isEqualTo("case.answer-paused");
        intake.take(List.of(inbound(answering("question-2", "heard-2", "7", false))));

        assertThat(factsOf(id)).last().isEqualTo("case.answer-resumed");
    }

    @Test
    void nobodyElseAndNowhereElseIsHeard() {
        String id = aCaseThatWaits("waits-3");

        intake.take(List.of(
                inbound(answering("waits-3", "other-3", "8", false)),
                inbound(answering("elsewhere", "away-3", "7", false)),
                inbound(added("new-3", "Något annat"))));

        assertThat(factsOf(id)).last().isEqualTo("case.answer-paused");
        assertThat(waiting(id)).isEqualTo(1);
        assertThat(change(id, 3, "resumption", "{}")).hasStatusOk();
        assertThat(change(id, 4, "recalculation", "{\"clock\":\"ANSWER\",\"reason\":\"Kontroll\"}"))
                .hasStatusOk();
        assertThat(factsOf(id)).last().isEqualTo("case.deadline-recalculated");
    }

    /** R46: the refusal names the rule. A look is noted once. */
    @Test
    void whatIsRefusedSaysWhyAndASecondLookIsNoNews() {
        intake.take(List.of(inbound(added("look-4", "Hej"))));
        String id = ADMIN.queryForObject(
                "select case_id::text from command.source_post where native_id = 'look-4'", String.class);

        assertThat(change(id, 2, "look", "{}")).hasStatusOk().hasHeader("ETag", "\"3\"");
        assertThat(change(id, 3, "look", "{}")).hasStatusOk().hasHeader("ETag", "\"3\"");
        var refused = change(id, 3, "resumption", "{}");
        assertThat(refused).hasStatus(409);
        assertThat(bodyOf(refused).get("rule").asString()).isEqualTo("R31");
        assertThat(bodyOf(refused).get("type").asString()).isEqualTo("urn:inkom:problem:answer-not-paused");
    }

    private static int waiting(String caseId) {
        return ADMIN.queryForObject(
                "select count(*) from command.awaited_writer where case_id = ?::uuid", Integer.class, caseId);
    }

    private static String payload(String caseId) {
        return ADMIN.queryForObject(
                "select payload from ledger.event where aggregate_id = ?::uuid order by position desc limit 1",
                String.class,
                caseId);
    }
}
