package se.inkom.query.sla;

import java.util.Arrays;

/** The sum of {@link Contribution}s of one day. What is taken away again leaves no trace. */
final class Tally {
    private static final int HOURS = 24;

    long received;
    long again;
    long inTime;
    long late;
    long notNeeded;

    /** First runs by the hour they began in. */
    int[] hours = new int[HOURS];

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

    /** As stored, the quickest first. */
    void took(int[] all) {
        seconds = all;
        done = all.length;
        isSorted = true;
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
}
