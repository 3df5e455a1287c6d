package se.inkom.query.sla;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sum of the {@link Tally}s of a span. What its runs took is not merged: a rank is found in many sorted rows at once. */
final class Total {
    private final List<int[]> seconds = new ArrayList<>();
    private long received;
    private long again;
    private long inTime;
    private long late;
    private long notNeeded;
    private long done;

    Total add(Tally tally) {
        received += tally.received;
        again += tally.again;
        inTime += tally.inTime;
        late += tally.late;
        notNeeded += tally.notNeeded;
        int[] took = tally.sorted();
        if (took.length > 0) {
            seconds.add(took);
            done += took.length;
        }
        return this;
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
                received + again - inTime - late - notNeeded,
                overdue,
                decided == 0 ? null : Math.floor(1000.0 * inTime / decided) / 10,
                quantile(50),
                quantile(90));
    }

    /** The nearest rank: a time that some case really took, the smallest that so many did not exceed. */
    private @Nullable Long quantile(int percent) {
        if (done == 0) {
            return null;
        }
        long rank = (done * percent + 99) / 100;
        int low = 0;
        int high =
                seconds.stream().mapToInt(took -> took[took.length - 1]).max().orElseThrow();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atMost(middle) >= rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (long) low;
    }

    private long atMost(int value) {
        long count = 0;
        for (int[] took : seconds) {
            count += upTo(took, value);
        }
        return count;
    }

    /** How many are no greater. */
    private static int upTo(int[] sorted, int value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
