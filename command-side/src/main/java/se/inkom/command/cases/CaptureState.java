package se.inkom.command.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaptureRequested;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.EvidenceArchived;
import se.inkom.events.cases.EvidenceRejected;
import se.inkom.events.cases.VersionKey;
import se.inkom.events.ids.EffectId;

/** Which pictures of a case our browser was asked for and has not brought yet. */
final class CaptureState {
    private final Map<EffectId, CaptureRequested> awaited = new LinkedHashMap<>();
    private boolean wanted;

    /** The case has had evidence, or should have had: after an edit it should have it again. */
    boolean wanted() {
        return wanted;
    }

    Optional<CaptureRequested> awaited(EffectId captureId) {
        return Optional.ofNullable(awaited.get(captureId));
    }

    Optional<CaptureRequested> awaitedOf(@Nullable VersionKey version) {
        return awaited.values().stream()
                .filter(capture -> capture.version().key().equals(version))
                .findFirst();
    }

    void evolve(CaseEvent event) {
        switch (event) {
            case CaptureRequested e -> {
                awaited.put(e.captureId(), e);
                wanted = true;
            }
            case EvidenceArchived e -> {
                if (e.captureId() != null) {
                    awaited.remove(e.captureId());
                }
                wanted = true;
            }
            case EvidenceRejected e -> awaited.remove(e.captureId());
            default -> {
                // nothing else is about pictures
            }
        }
    }
}
