package se.inkom.command.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.AggregateCommand;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.pipeline.Target;

/** Note that somebody has looked at an account. */
record PerformSupervision(
        AccountId account,
        OfficerId by,
        long newPosts,
        @Nullable CaseId newestCase,
        int unsuitable,
        @Nullable String note,
        Instant nextLookBy,
        Instant alarmAt)
        implements AggregateCommand {

    @Override
    public Target target() {
        return new Target(SupervisedAccount.idOf(account).toString(), false);
    }
}
