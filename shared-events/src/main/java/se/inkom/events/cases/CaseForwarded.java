package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * The case was offered to another unit, which must accept it (R30).
 *
 * @param acceptBy when it must have said yes or no; absent before revision 2
 */
public record CaseForwarded(
        CaseId caseId,
        AuthorityId toAuthority,
        UnitId toUnit,
        ContentRef reason,
        @Nullable Deadline acceptBy,
        OfficerId forwardedBy,
        Instant forwardedAt)
        implements CaseEvent {}
