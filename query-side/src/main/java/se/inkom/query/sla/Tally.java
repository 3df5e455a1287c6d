package se.inkom.query.sla;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sums of {@link Contribution}s, of one day or many. What is taken away again leaves no trace. */
final class Tally {
    private static final int HOURS = 24;

    long received;
    long again;
    long inTime;
    long late;
    long notNeeded;

    /** First runs by the hour they began in. */
    final int[] hours = new int[HOURS];

    /** What each of the done ones took; only the first {@link #done} count. */
    private int[] seconds = {};

    private int done;
    private boolean isSorted = true;

    void add(Contribution run) {
        count(run, 1);
        if (run.isDone()) {
            room(1);
            seconds[done++] = run.seconds();
            isSorted = false;
        }
    }

    void remove(Contribution run) {
        count(run, -1);
        if (run.isDone()) {
            int at = Arrays.binarySearch(sorted(), run.seconds());
            if (at < 0) {
                throw new IllegalStateException("A run that took " + run.seconds() + " s was never counted");
            }
            System.arraycopy(seconds, at + 1, seconds, at, done - at - 1);
            done--;
        }
    }

    private void count(Contribution run, int by) {
        if (run.again()) {
            again += by;
        } else {
            received += by;
            hours[run.hour()] += by;
        }
        switch (run.outcome()) {
            case IN_TIME -> inTime += by;
            case LATE -> late += by;
            case NOT_NEEDED -> notNeeded += by;
            case null, default -> {
                // still running
            }
        }
    }

    void add(Tally other) {
        received += other.received;
        again += other.again;
        inTime += other.inTime;
        late += other.late;
        notNeeded += other.notNeeded;
        for (int hour = 0; hour < HOURS; hour++) {
            hours[hour] += other.hours[hour];
        }
        took(other.seconds, other.done);
    }

    /** As stored. */
    void took(int[] more, int count) {
        room(count);
        System.arraycopy(more, 0, seconds, done, count);
        isSorted = count == 0 && isSorted;
        done += count;
    }

    private void room(int more) {
        if (done + more > seconds.length) {
            seconds = Arrays.copyOf(seconds, Math.max(done + more, 2 * done));
        }
    }

    /** What each of the done ones took, the quickest first. */
    int[] sorted() {
        if (!isSorted || seconds.length != done) {
            seconds = Arrays.copyOf(seconds, done);
            Arrays.sort(seconds);
            isSorted = true;
        }
        return seconds;
    }

    boolean isEmpty() {
        return received == 0 && again == 0;
    }

    long open() {
        return received + again - inTime - late - notNeeded;
    }

    /** @param overdue of the open ones */
    Figures figures(long overdue) {
        long decided = inTime + late + overdue;
        return new Figures(
                received,
                again,
                inTime,
                late,
                notNeeded,
                open(),
                overdue,
                decided == 0 ? null : Math.floor(1000.0 * inTime / decided) / 10,
                quantile(50),
                quantile(90));
    }

    /** The nearest rank: a time that some case really took. */
    private @Nullable Long quantile(int percent) {
        int[] all = sorted();
        return all.length == 0 ? null : (long) all[(int) (((long) all.length * percent + 99) / 100) - 1];
    }
}
