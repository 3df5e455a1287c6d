package se.inkom.command.adoption;

import java.util.List;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.RulebookId;
import se.inkom.events.policy.PolicyAdopted;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/** Every adoption in the ledger, in its order. */
@Component
class AdoptedPolicies {
    private final PostgresEventStorageEngine ledger;

    AdoptedPolicies(PostgresEventStorageEngine ledger) {
        this.ledger = ledger;
    }

    List<PolicyAdopted> all() {
        return ledger.readEvents(RulebookId.OF_THIS_INSTALLATION.toString(), 0)
                .asStream()
                .map(event -> (PolicyAdopted) event.getPayload())
                .toList();
    }
}
