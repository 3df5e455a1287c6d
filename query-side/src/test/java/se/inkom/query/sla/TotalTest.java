package se.inkom.query.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TotalTest {
    /** A rank that is found in many rows is the one in all of them merged and sorted. */
    @RepeatedTest(200)
    void ranksAreThoseOfEverythingMerged(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var total = new Total();
        int bound = random.nextBoolean() ? 5 : Integer.MAX_VALUE;
        int[] all = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(day ->
                        random.ints(random.nextInt(40), 0, bound).sorted().toArray())
                .peek(seconds -> total.add(day(seconds)))
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        Figures figures = total.figures(0);
        if (all.length == 0) {
            assertThat(figures.medianSeconds()).isNull();
            assertThat(figures.p90Seconds()).isNull();
        } else {
            assertThat(figures.medianSeconds()).isEqualTo(all[(int) Math.ceil(all.length * 0.5) - 1]);
            assertThat(figures.p90Seconds()).isEqualTo(all[(int) Math.ceil(all.length * 9 / 10.0) - 1]);
        }
    }

    @Test
    void timesMayBeAsLongOrShortAsAnInt() {
        Figures figures = new Total()
                .add(day(0, Integer.MAX_VALUE))
                .add(day(Integer.MAX_VALUE))
                .figures(0);
        assertThat(figures.medianSeconds()).isEqualTo(Integer.MAX_VALUE);
        assertThat(new Total().add(day(0, 0, 0)).figures(0).p90Seconds()).isZero();
    }

    private static Tally day(int... seconds) {
        var tally = new Tally();
        tally.took(seconds);
        return tally;
    }
}
