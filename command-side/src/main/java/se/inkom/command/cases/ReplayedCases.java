package se.inkom.command.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.PastCases;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.events.EventMetadata;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.ids.PolicyRef;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/** Reads whole lives of cases from the ledger and asks two policies about each decision in them. */
@Component
class ReplayedCases implements PastCases {
    private final PostgresEventStorageEngine ledger;
    private final JdbcTemplate jdbc;
    private final Policies policies;
    private final Verdicts verdicts;

    ReplayedCases(PostgresEventStorageEngine ledger, JdbcTemplate jdbc, Policies policies, Verdicts verdicts) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.policies = policies;
        this.verdicts = verdicts;
    }

    @Override
    public Replay replay(Policy proposed, int newest) {
        var differences = new ArrayList<Difference>();
        int decisions = 0;
        List<String> cases = newest(newest);
        for (String caseId : cases) {
            decisions += replay(caseId, proposed, differences);
        }
        return new Replay(cases.size(), decisions, List.copyOf(differences));
    }

    private int replay(String caseId, Policy proposed, List<Difference> differences) {
        var state = new CaseState();
        int decisions = 0;
        for (DomainEventMessage<?> message :
                ledger.readEvents(caseId, 0).asStream().toList()) {
            var event = (CaseEvent) message.getPayload();
            Policy then = judgeOf(message);
            Optional<Verdict> before = verdicts.of(event, state, then);
            if (before.isPresent()) {
                decisions++;
                Verdict after = verdicts.of(event, state, proposed).orElseThrow();
                if (!after.outcome().equals(before.get().outcome())) {
                    differences.add(new Difference(
                            event.caseId(),
                            message.getSequenceNumber() + 1,
                            event.getClass().getSimpleName(),
                            then.ref(),
                            before.get(),
                            after));
                }
            }
            state.evolve(event);
        }
        return decisions;
    }

    /** Events from before policies were data have none: they are compared with the current one. */
    private Policy judgeOf(DomainEventMessage<?> message) {
        Object ref = message.getMetaData().get(EventMetadata.POLICY);
        return ref == null
                ? policies.current()
                : policies.version(PolicyRef.of(ref.toString())).orElseGet(policies::current);
    }

    /** Backwards along the primary key. */
    private List<String> newest(int limit) {
        return jdbc.queryForList("""
                select aggregate_id::text from ledger.event
                where sequence_number = 0 and event_type like 'case.%' order by position desc limit ?
                """, String.class, limit);
    }
}
