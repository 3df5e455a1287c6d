package se.inkom.command.disclosures;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.support.Desk;
import se.inkom.events.disclosures.ChosenEntry;
import se.inkom.events.disclosures.DisclosureClosed;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

/** Takes up requests and is done with them; the hold on their documents and the event are one transaction (L8). */
@Component
class DisclosureDesk {
    private final Desk desk;
    private final ChooseEntries choose;
    private final LegalHolds holds;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DisclosureDesk(
            Desk desk, ChooseEntries choose, LegalHolds holds, Clock clock, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.choose = choose;
        this.holds = holds;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    DisclosureId openCase(CaseId caseId, Actor actor) {
        if (!choose.isCase(caseId)) {
            throw Problems.notFound();
        }
        return open(caseId, List.of(), Set.of(caseId), Set.of(), actor);
    }

    DisclosureId openEntries(ChooseEntries.Chosen chosen, Actor actor) {
        return open(null, chosen.entries(), chosen.cases(), chosen.matters(), actor);
    }

    private DisclosureId open(
            @Nullable CaseId caseId, List<ChosenEntry> entries, Set<CaseId> cases, Set<MatterId> matters, Actor actor) {
        var id = new DisclosureId(TimeOrderedUuid.at(clock.instant()));
        transaction.executeWithoutResult(tx -> {
            holds.hold(id, cases, matters);
            desk.<Object>send(new OpenDisclosure(id, caseId, entries, actor.id()), actor);
        });
        return id;
    }

    DisclosureClosed close(DisclosureId id, long expected, DisclosureClosed.Outcome outcome, Actor actor) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            DisclosureClosed closed = desk.send(new CloseDisclosure(id, expected, outcome, actor.id()), actor);
            holds.release(id, closed.holdUntil());
            return closed;
        }));
    }
}
