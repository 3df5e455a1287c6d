package se.inkom.command.supervision;

import java.time.Instant;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.UnitId;
import se.inkom.ledger.pipeline.Target;

/**
 * Look whether an account was not looked at in time (R22, L13). Never refused, and twice changes nothing. Answered with the
 * instant, as an Optional, at which to ask again.
 *
 * @param firstLookBy when somebody should have looked for the first time; counts while nobody has
 * @param firstAlarmAt when it would have been unattended for too long; counts while nobody has looked
 */
public record NoticeSupervision(AccountId account, UnitId unit, Instant firstLookBy, Instant firstAlarmAt)
        implements AggregateCommand {

    @Override
    public Target target() {
        return new Target(SupervisedAccount.idOf(account).toString(), false);
    }
}
