package se.inkom.events.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.events.ids.OfficerId;

/**
 * A screenshot of exactly this version of the post is in the archive, its bytes checked and on disk before this event (R48, I3).
 *
 * @param file the screenshot; of a set, the picture of the whole page
 * @param captureId the {@link CaptureRequested} that our browser answered; absent for what a person uploaded
 * @param parts everything that was captured together, {@code file} and the manifest among it; empty for an upload
 */
public record EvidenceArchived(
        CaseId caseId,
        EvidenceId evidenceId,
        ContentRef file,
        VersionKey ofVersion,
        OfficerId archivedBy,
        Instant archivedAt,
        @Nullable EffectId captureId,
        List<EvidencePart> parts)
        implements CaseEvent {

    public EvidenceArchived {
        parts = List.copyOf(parts);
    }

    /** One file that a person uploaded. */
    public EvidenceArchived(
            CaseId caseId,
            EvidenceId evidenceId,
            ContentRef file,
            VersionKey ofVersion,
            OfficerId archivedBy,
            Instant archivedAt) {
        this(caseId, evidenceId, file, ofVersion, archivedBy, archivedAt, null, List.of());
    }
}
