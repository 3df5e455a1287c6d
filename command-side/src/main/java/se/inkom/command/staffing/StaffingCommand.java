package se.inkom.command.staffing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.pipeline.Target;

/** Everything that can be asked about an officer's presence. */
sealed interface StaffingCommand extends AggregateCommand
        permits RegisterAbsence, WithdrawAbsence, AppointSubstitute, DismissSubstitute {
    OfficerId officer();

    @Override
    default Target target() {
        return new Target(idOf(officer()).toString(), false);
    }

    /** The ledger knows aggregates by UUID, and an officer by their name: always the same one for the same name. */
    static UUID idOf(OfficerId officer) {
        return UUID.nameUUIDFromBytes(("officer/" + officer.value()).getBytes(StandardCharsets.UTF_8));
    }
}
