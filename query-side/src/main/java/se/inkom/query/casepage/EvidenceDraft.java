package se.inkom.query.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.query.casepage.CaseView.Capture;
import se.inkom.query.casepage.CaseView.EffectState;
import se.inkom.query.casepage.CaseView.Evidence;
import se.inkom.query.casepage.CaseView.EvidenceState;

/** The working copy of a case's evidence, and of the pictures that were asked for, while one event is applied. */
final class EvidenceDraft {
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();

    EvidenceDraft(@Nullable CaseView before) {
        if (before != null) {
            evidence.addAll(before.evidence());
            captures.addAll(before.captures());
        }
    }

    void apply(CaseEvent event) {
        switch (event) {
            case CaptureRequested e ->
                captures.add(new Capture(
                        e.captureId().value(),
                        e.version().key(),
                        e.reason(),
                        e.requestedBy().value(),
                        e.requestedAt(),
                        EffectState.REQUESTED,
                        e.requestedAt(),
                        null));
            case EvidenceArchived e -> {
                evidence.add(new Evidence(
                        e.evidenceId().value(),
                        e.file(),
                        e.ofVersion(),
                        true,
                        e.archivedBy().value(),
                        e.archivedAt(),
                        e.captureId() == null ? null : e.captureId().value(),
                        e.parts()));
                if (e.captureId() != null) {
                    capture(e.captureId().value(), EffectState.DONE, e.archivedAt(), null);
                }
            }
            case EvidenceRejected e ->
                capture(e.captureId().value(), EffectState.REFUSED, e.rejectedAt(), e.reasonCode());
            default -> {
                // nothing else is evidence
            }
        }
    }

    private void capture(UUID id, EffectState state, Instant at, @Nullable String reasonCode) {
        captures.replaceAll(c -> c.captureId().equals(id)
                ? new Capture(id, c.ofVersion(), c.reason(), c.requestedBy(), c.requestedAt(), state, at, reasonCode)
                : c);
    }

    /** I3: an edit takes the force from every picture of an older version. */
    List<Evidence> judgedFor(@Nullable VersionKey current) {
        return evidence.stream()
                .map(e -> e.judged(e.ofVersion().equals(current)))
                .toList();
    }

    EvidenceState stateFor(@Nullable VersionKey current) {
        if (evidence.isEmpty()) {
            return EvidenceState.NONE;
        }
        return judgedFor(current).stream().anyMatch(Evidence::current)
                ? EvidenceState.CURRENT
                : EvidenceState.OVERTAKEN;
    }

    List<Capture> captures() {
        return captures;
    }
}
