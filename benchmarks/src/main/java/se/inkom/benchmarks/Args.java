package se.inkom.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import se.inkom.benchmarks.harness.Rounds;

/**
 * What was typed after {@code ./inkom bench}.
 *
 * @param names the rows that were asked for; none means all
 * @param alone leaves other products out, for whoever looks for what to make faster
 * @param write puts the table and the plot into docs/
 */
record Args(List<String> names, boolean smoke, boolean alone, boolean write, boolean list, int rounds, Duration slice) {
    private static final int ROUNDS = 7;
    private static final Duration SLICE = Duration.ofMillis(1000);
    private static final Duration LONGEST_SLICE = Duration.ofSeconds(2);
    private static final Duration SMOKE_SLICE = Duration.ofMillis(300);

    static Args of(String[] words) {
        var names = new ArrayList<String>();
        boolean smoke = false;
        boolean alone = false;
        boolean write = false;
        boolean list = false;
        int rounds = ROUNDS;
        Duration slice = SLICE;
        for (var left = List.of(words).iterator(); left.hasNext(); ) {
            String word = left.next();
            switch (word) {
                case "--smoke" -> smoke = true;
                case "--alone" -> alone = true;
                case "--write" -> write = true;
                case "--list" -> list = true;
                case "--rounds" -> rounds = number(word, left);
                case "--slice" -> slice = Duration.ofMillis(number(word, left));
                default -> {
                    if (word.startsWith("-")) {
                        throw new IllegalArgumentException("The option " + word + " is not known");
                    }
                    names.add(word);
                }
            }
        }
        if (rounds < 1 || slice.isNegative() || slice.compareTo(LONGEST_SLICE) > 0) {
            throw new IllegalArgumentException("At least one round, and slices of at most 2000 ms");
        }
        return new Args(names, smoke, alone, write, list, smoke ? 2 : rounds, smoke ? SMOKE_SLICE : slice);
    }

    private static int number(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option + " needs a number");
        }
        return Integer.parseInt(left.next());
    }

    Rounds.Plan plan() {
        return new Rounds.Plan(rounds, slice, smoke ? slice : Duration.ofSeconds(8));
    }
}
