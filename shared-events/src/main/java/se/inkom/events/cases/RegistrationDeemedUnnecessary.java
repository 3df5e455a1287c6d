package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Someone decided that the post need not be registered, and on which ground (R53, L3). */
public record RegistrationDeemedUnnecessary(
        CaseId caseId,
        NoRegistrationGround ground,
        @Nullable ContentRef motive,
        OfficerId decidedBy,
        Instant decidedAt) implements CaseEvent {}
