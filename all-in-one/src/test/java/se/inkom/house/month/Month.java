package se.inkom.house.month;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import javax.sql.DataSource;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.supervision.SupervisionForTests;
import se.inkom.command.support.AggregateCommand;
import se.inkom.command.watch.WatchRig;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;

/** December, with the watch turning at every tick; it dies twice, and lies dead for a night and for a long weekend. */
final class Month {
    static final Instant BEGIN = Instant.parse("2026-11-30T23:00:00Z");
    static final Instant END = Instant.parse("2027-01-05T23:00:00Z");
    private static final Duration NIGHT = Duration.ofHours(11);
    private static final Duration LONG_WEEKEND = Duration.ofHours(80);
    private static final int BATCH = 25;

    private final TurnedClock clock = new TurnedClock(BEGIN);
    private final DataSource database;
    private final Path keys;
    private final Duration tick;
    private final Random random;
    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at));
    private CrashingDataSource client;
    private WatchRig rig;

    /** When the watch has looked, from beginning to end. */
    final List<Instant> looks = new ArrayList<>();

    /** When it died in the middle of a look, and looked again. */
    final List<Crash> crashes = new ArrayList<>();

    record Crash(Instant at, Instant back) {}

    private record Act(Instant at, Runnable what) {}

    Month(DataSource database, Path keys, Duration tick, Random random) {
        this.database = database;
        this.keys = keys;
        this.tick = tick;
        this.random = random;
        start();
    }

    private void start() {
        client = new CrashingDataSource(database);
        rig = new WatchRig(client, keys, clock, new Policies(PolicyFile.shipped("kungalv")), People::staffing);
    }

    TurnedClock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** What happens at a time, or as soon as somebody is there again. Never at the very second of a look. */
    void at(Instant time, Runnable what) {
        acts.add(new Act(time.plusMillis(1 + random.nextInt(50_000)), what));
    }

    /** What the rules refuse does not happen. */
    boolean attempt(AggregateCommand command, OfficerId by) {
        try {
            rig.send(command, by);
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    void lookAt(AccountId account, Instant time) {
        at(time, () -> attempt(SupervisionForTests.look(account, People.ANNA, now()), People.ANNA));
    }

    void run() {
        Instant firstDeath = BEGIN.plus(Duration.ofDays(8)).plus(Duration.ofHours(10));
        Instant secondDeath = BEGIN.plus(Duration.ofDays(17)).plus(Duration.ofHours(14));
        for (Instant at = BEGIN; at.isBefore(END); at = at.plus(tick)) {
            happenBefore(at);
            clock.turnTo(at);
            if (crashes.isEmpty() && !at.isBefore(firstDeath)) {
                at = die(at, NIGHT, 2, true);
            } else if (crashes.size() == 1 && !at.isBefore(secondDeath)) {
                at = die(at, LONG_WEEKEND, 2, false);
            }
            rig.turn(BATCH);
            looks.add(at);
        }
    }

    private void happenBefore(Instant time) {
        int late = 0;
        while (!acts.isEmpty() && acts.peek().at.isBefore(time)) {
            Act act = acts.remove();
            Instant soonest = looks.isEmpty() ? BEGIN : looks.getLast().plusMillis(++late);
            clock.turnTo(act.at.isBefore(soonest) ? soonest : act.at);
            act.what.run();
        }
    }

    /** Commit 1 is what was followed, commit 2 the first cases that were looked at. */
    private Instant die(Instant at, Duration down, int commit, boolean after) {
        client.dieAtCommit(commit, after);
        try {
            rig.turn(BATCH);
            throw new AssertionError("It was to die at " + at + ", and there was too little to do");
        } catch (RuntimeException died) {
            Instant back = at.plus(Duration.ofMillis(down.toMillis() / tick.toMillis() * tick.toMillis()));
            crashes.add(new Crash(at, back));
            clock.turnTo(back);
            start();
            return back;
        }
    }
}
