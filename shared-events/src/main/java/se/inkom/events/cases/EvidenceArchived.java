package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.events.ids.OfficerId;

/** A screenshot of exactly this version of the post is in the archive, its bytes checked and on disk before this event (R48, I3). */
public record EvidenceArchived(
        CaseId caseId,
        EvidenceId evidenceId,
        ContentRef file,
        VersionKey ofVersion,
        OfficerId archivedBy,
        Instant archivedAt)
        implements CaseEvent {}
