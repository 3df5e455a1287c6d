package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaptureReason;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * Have our browser take a picture of the post as it is now (R48).
 *
 * @param reason {@link CaptureReason#BY_HAND} is refused with its rule when it cannot be done; asked for by our own processes
 *     it is then passed over
 */
public record RequestCapture(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, CaptureReason reason, OfficerId by)
        implements CaseCommand {}
