package se.inkom.command.disclosures;

import org.jspecify.annotations.Nullable;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.DisclosureId;
import se.inkom.ledger.pipeline.Target;

/** Everything that can be asked of a request to see documents. */
sealed interface DisclosureCommand extends AggregateCommand
        permits OpenDisclosure, AssessDocument, RefuseDisclosure, HandOutDisclosure, CloseDisclosure {
    DisclosureId disclosureId();

    /** The version that the sender had seen; null when the sender has none to compare. */
    default @Nullable Long expectedVersion() {
        return null;
    }

    @Override
    default Target target() {
        return new Target(disclosureId().value().toString(), this instanceof OpenDisclosure);
    }
}
