package se.inkom.command.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.CaptureReason;
import se.inkom.events.cases.CaptureRequested;
import se.inkom.events.cases.EvidenceArchived;
import se.inkom.events.cases.EvidencePart;
import se.inkom.events.cases.EvidenceRejected;
import se.inkom.events.cases.PostVersion;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.events.ids.TimeOrderedUuid;

/** The part of a case that is about evidence: pictures our browser takes, and files people upload (R48, I3). */
final class Capturing {
    private final CaseState state;

    Capturing(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    EvidenceAccepted decide(ArchiveEvidence c, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        PostVersion current = ThereIsAPostToHandle.check(state);
        Instant now = clock.instant();
        var evidenceId = new EvidenceId(TimeOrderedUuid.at(now));
        apply(new EvidenceArchived(c.caseId(), evidenceId, c.file(), current.key(), c.by(), now));
        return new EvidenceAccepted(evidenceId, Case.version());
    }

    @CommandHandler
    CaptureAccepted decide(RequestCapture c, Clock clock) {
        if (c.reason() == CaptureReason.BY_HAND) {
            OnlyAnOpenCaseIsWorkedOn.check(state);
            return request(c.caseId(), ThereIsAPostToHandle.check(state), checkAddress(), c, clock);
        }
        PostVersion current = state.current;
        URI address = address();
        boolean pointless = state.closed
                || state.goneUpstream
                || state.hasEvidenceOfCurrentVersion()
                || (c.reason() == CaptureReason.EDITED && !state.captures.wanted());
        return current == null || address == null || pointless
                ? new CaptureAccepted(null, Case.version())
                : request(c.caseId(), current, address, c, clock);
    }

    /** One picture of one version at a time: who asks again is told of the one under way. */
    private CaptureAccepted request(CaseId caseId, PostVersion current, URI address, RequestCapture c, Clock clock) {
        Optional<CaptureRequested> underWay = state.captures.awaitedOf(current.key());
        if (underWay.isPresent()) {
            return new CaptureAccepted(underWay.get().captureId(), Case.version());
        }
        Instant now = clock.instant();
        var captureId = new EffectId(TimeOrderedUuid.at(now));
        apply(new CaptureRequested(caseId, captureId, current, address, c.reason(), c.by(), now));
        return new CaptureAccepted(captureId, Case.version());
    }

    /** The picture proves the version it was taken of, whether or not that is still the current one. */
    @CommandHandler
    long decide(RecordCapture c) {
        state.captures.awaited(c.captureId()).ifPresent(asked -> {
            Optional<ContentRef> page = c.parts().stream()
                    .filter(part -> part.kind() == EvidencePart.Kind.PAGE)
                    .map(EvidencePart::file)
                    .findFirst();
            if (page.isPresent()) {
                apply(new EvidenceArchived(
                        c.caseId(),
                        new EvidenceId(TimeOrderedUuid.at(c.at())),
                        page.get(),
                        asked.version().key(),
                        SystemActor.EVIDENCE,
                        c.at(),
                        c.captureId(),
                        c.parts()));
            } else {
                String reason = c.reasonCode() == null ? "unspecified" : c.reasonCode();
                apply(new EvidenceRejected(
                        c.caseId(), c.captureId(), asked.version().key(), reason, c.at()));
            }
        });
        return Case.version();
    }

    private URI checkAddress() {
        URI address = address();
        if (address == null || state.goneUpstream) {
            throw new RuleViolation(
                    "capture-impossible",
                    Rule.R48,
                    address == null
                            ? "The post has no web address, so no browser can look at it. Take a screenshot by hand and upload it to the case's evidence."
                            : "The post is gone from the platform, so there is nothing left to take a picture of.");
        }
        return address;
    }

    private @Nullable URI address() {
        return state.origin == null ? null : state.origin.permalink();
    }
}
