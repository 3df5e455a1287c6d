package se.inkom.command.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.inkom.events.cases.SecrecySuspected;
import se.inkom.events.cases.SuspicionReason;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.vault.ContentStore;

/** Raises a suspicion of secrecy, whoever has it: the vault's door closes in the transaction that writes the event (R52, I7). */
final class Suspicion {
    /** What the vault notes while no provision is assessed. */
    static final String NOT_ASSESSED = "suspected";

    private Suspicion() {}

    /** Empty when the case is masked already. */
    static Optional<SecrecySuspected> raise(
            CaseId caseId,
            List<SuspicionReason> reasons,
            CaseState state,
            ContentStore contents,
            OfficerId by,
            Instant at) {
        if (state.secret) {
            return Optional.empty();
        }
        contents.markSecret(caseId, NOT_ASSESSED);
        return Optional.of(new SecrecySuspected(caseId, reasons, by, at));
    }
}
