package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * The case is taken up again (D22).
 *
 * @param deadline when it is to be answered now; absent before revision 2
 */
public record CaseReopened(
        CaseId caseId, ContentRef reason, @Nullable Deadline deadline, OfficerId reopenedBy, Instant reopenedAt)
        implements CaseEvent {}
