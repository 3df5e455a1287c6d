package se.inkom.command.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.clocks.CaseClocks;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.WatchRules;
import se.inkom.command.watch.FollowedPosition.At;
import se.inkom.command.watch.OpenClocks.Key;
import se.inkom.command.watch.OpenClocks.OpenClock;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.ledger.store.LedgerReader;

/**
 * Follows the ledger: of every case that something happened to, the whole life is folded anew, by the fold that the case itself
 * decides with. No state of its own can therefore be wrong, only old, and the case's next event makes it new. Position and rows
 * are one transaction, and one instance at a time follows.
 */
@Component
class FollowCases {
    /** Lives that are read at once: as the ledger's readers have it (ADR 0018). */
    static final int EVENTS = LedgerReader.PAGE;

    private final LedgerReader ledger;
    private final FollowedPosition followed;
    private final OpenClocks clocks;
    private final OpenSupervisions supervisions;
    private final Policies policies;
    private final TransactionTemplate transaction;

    FollowCases(
            LedgerReader ledger,
            FollowedPosition followed,
            OpenClocks clocks,
            OpenSupervisions supervisions,
            Policies policies,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.followed = followed;
        this.clocks = clocks;
        this.supervisions = supervisions;
        this.policies = policies;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there is more to follow. */
    boolean next() {
        return Boolean.TRUE.equals(
                transaction.execute(tx -> followed.take().map(this::follow).orElse(false)));
    }

    private boolean follow(At at) {
        String policy = policies.current().ref().toString();
        if (!at.policy().equals(policy)) {
            clocks.askAllAgain();
        }
        long upTo = Math.min(at.head(), at.position() + EVENTS);
        if (upTo > at.position() || !at.policy().equals(policy)) {
            List<UUID> cases = ledger.touched(at.position(), upTo, "case");
            if (!cases.isEmpty()) {
                clocks.replace(cases, open(ledger.histories(cases)));
            }
            if (!ledger.touched(at.position(), upTo, "account").isEmpty()) {
                supervisions.askAllAgain();
            }
            followed.moveTo(upTo, policy);
        }
        return upTo < at.head();
    }

    private List<OpenClock> open(Map<UUID, List<LedgerEntry>> lives) {
        WatchRules rules = policies.current().watch();
        var open = new ArrayList<OpenClock>();
        lives.forEach((id, life) -> {
            var state = new CaseClocks();
            life.forEach(entry -> state.evolve((CaseEvent) entry.event()));
            for (CaseClock clock : CaseClock.values()) {
                state.next(clock, rules.of(clock))
                        .ifPresent(next -> open.add(new OpenClock(new Key(new CaseId(id), clock), next)));
            }
        });
        return open;
    }
}
