package se.inkom.command.evidence;

import java.util.List;
import se.inkom.events.cases.EvidencePart;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** The part of a manifest that the desks hold it to; the rest is kept as it came. */
record CaptureManifest(EffectId captureId, CaseId caseId, List<File> files) {
    CaptureManifest {
        files = List.copyOf(files);
    }

    record File(EvidencePart.Kind kind, String sha256, long length, String mediaType) {}
}
