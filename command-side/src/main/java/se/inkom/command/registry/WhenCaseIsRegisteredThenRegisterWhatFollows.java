package se.inkom.command.registry;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import se.inkom.command.cases.DiaryDuties;
import se.inkom.command.cases.ReadDiaryDuties;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.AnswerPublished;
import se.inkom.events.cases.CaseRegistered;
import se.inkom.events.cases.PostHidden;
import se.inkom.events.cases.RemovalExecuted;
import se.inkom.events.ids.CaseId;

/**
 * An answer that went out, and a removal that was carried out, are documents too: once the post is in the diary they are,
 * without delay and without anybody asking (OSL 5:1, L3, R53). Whichever comes last starts it; what has its entry is not
 * entered twice. Begins at the beginning of the ledger, so what was registered before this follower existed is completed.
 */
@Component
@ProcessingGroup(WhenCaseIsRegisteredThenRegisterWhatFollows.GROUP)
@DisallowReplay
class WhenCaseIsRegisteredThenRegisterWhatFollows {
    static final String GROUP = "diary-duties";

    private final Desk desk;
    private final FurtherEntries entries;

    WhenCaseIsRegisteredThenRegisterWhatFollows(Desk desk, FurtherEntries entries) {
        this.desk = desk;
        this.entries = entries;
    }

    @EventHandler
    void on(CaseRegistered e) {
        complete(e.caseId());
    }

    @EventHandler
    void on(AnswerPublished e) {
        complete(e.caseId());
    }

    @EventHandler
    void on(RemovalExecuted e) {
        complete(e.caseId());
    }

    @EventHandler
    void on(PostHidden e) {
        complete(e.caseId());
    }

    private void complete(CaseId caseId) {
        DiaryDuties duties = desk.send(new ReadDiaryDuties(caseId, SystemActor.REGISTRY), SystemActor.REGISTRY);
        if (duties.matterId() != null) {
            entries.enter(caseId, duties.matterId(), duties.duties());
        }
    }
}
