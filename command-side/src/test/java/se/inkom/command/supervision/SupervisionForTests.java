package se.inkom.command.supervision;

import java.time.Duration;
import java.time.Instant;
import se.inkom.command.support.AggregateCommand;
import se.inkom.command.support.AxonPart;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;

/** Lets tests of other rooms run supervised accounts without Spring. */
public final class SupervisionForTests {
    private SupervisionForTests() {}

    public static AxonPart aggregate() {
        return new SupervisionPart().supervisedAccountAggregate();
    }

    /** A look at an account, and the next one wanted a day later. */
    public static AggregateCommand look(AccountId account, OfficerId by, Instant at) {
        Instant next = at.plus(Duration.ofDays(1));
        return new PerformSupervision(account, by, 0, null, 0, null, next, at.plus(Duration.ofDays(7)));
    }
}
