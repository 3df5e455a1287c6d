package se.inkom.command.evidence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import se.inkom.command.cases.CaptureAccepted;
import se.inkom.command.cases.RequestCapture;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.CaptureReason;
import se.inkom.events.cases.CaseClassified;
import se.inkom.events.cases.PostEdited;
import se.inkom.events.cases.SecrecyMarked;
import se.inkom.events.cases.SecrecySuspected;
import se.inkom.events.ids.CaseId;

/**
 * A post that was judged unsuitable or secret may have to go within minutes, so its picture is taken before anybody asks; and
 * again after an edit, since the old one then no longer counts (R48, R52, I3). The case decides whether there is anything to
 * do. Begins at the newest event: what was judged before this follower existed is not looked up again.
 */
@Component
@ProcessingGroup(WhenEvidenceMayBeNeededThenAskForIt.GROUP)
@DisallowReplay
class WhenEvidenceMayBeNeededThenAskForIt {
    static final String GROUP = "evidence-wanted";

    private final Desk desk;

    WhenEvidenceMayBeNeededThenAskForIt(Desk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(CaseClassified e) {
        switch (e.classification()) {
            case UNSUITABLE -> ask(e.caseId(), CaptureReason.UNSUITABLE);
            case SECRECY_SUSPECTED -> ask(e.caseId(), CaptureReason.SECRECY);
            default -> {
                // will hardly be removed
            }
        }
    }

    @EventHandler
    void on(SecrecySuspected e) {
        ask(e.caseId(), CaptureReason.SECRECY);
    }

    @EventHandler
    void on(SecrecyMarked e) {
        ask(e.caseId(), CaptureReason.SECRECY);
    }

    @EventHandler
    void on(PostEdited e) {
        ask(e.caseId(), CaptureReason.EDITED);
    }

    private void ask(CaseId caseId, CaptureReason reason) {
        desk.<CaptureAccepted>send(
                new RequestCapture(caseId, null, reason, SystemActor.EVIDENCE), SystemActor.EVIDENCE);
    }
}
