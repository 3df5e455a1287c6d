package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** An officer decided that no answer is needed, and why (I11). */
public record AnswerDeemedUnnecessary(
        CaseId caseId, NoAnswerGround ground, @Nullable ContentRef motive, OfficerId decidedBy, Instant decidedAt)
        implements CaseEvent {}
