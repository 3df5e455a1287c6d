package se.inkom.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a row: warm-up until the compiler has settled, then rounds in which every side has one slice, in random order. Only
 * ratios inside one round are compared, because the machine is not the same a minute later.
 */
public final class Rounds {
    /** How often and how long; the warm-up is for each side. */
    public record Plan(int rounds, Duration slice, Duration warmUp) {}

    private final Plan plan;
    private final Stopwatch stopwatch;
    private final Random random = new Random(20261121);

    public Rounds(Plan plan, CpuMeter cpu) {
        this.plan = plan;
        this.stopwatch = new Stopwatch(cpu);
    }

    public List<Line> run(Row row) throws Exception {
        say("%s: %s".formatted(row.name(), row.title()));
        var turns = new ArrayList<Turn>();
        try {
            open(row.base(), turns);
            for (Side variant : row.variants()) {
                open(variant, turns);
            }
            warmUp(row, turns);
            for (int round = 1; round <= plan.rounds; round++) {
                var order = new ArrayList<>(turns);
                Collections.shuffle(order, random);
                for (Turn turn : order) {
                    turn.slices().add(slice(row, turn));
                }
                say("  round %d of %d: %s".formatted(round, plan.rounds, rates(turns)));
            }
            return lines(row, turns);
        } finally {
            for (Turn turn : turns) {
                turn.subject().close();
            }
        }
    }

    private static void open(Side side, List<Turn> turns) throws Exception {
        try {
            turns.add(new Turn(side, side.maker().call()));
        } catch (Unavailable missing) {
            say("  left out: %s, because %s".formatted(side.label(), missing.getMessage()));
        }
    }

    private void warmUp(Row row, List<Turn> turns) throws Exception {
        long pieces = Math.max(1, plan.warmUp.dividedBy(plan.slice));
        for (int i = 0; i < pieces; i++) {
            for (Turn turn : turns) {
                slice(row, turn);
            }
        }
    }

    private Slice slice(Row row, Turn turn) throws Exception {
        return stopwatch.time(
                row.name() + ", " + turn.side().label(), turn.subject(), row.clients(), plan.slice.toNanos());
    }

    private static String rates(List<Turn> turns) {
        return turns.stream()
                .map(turn -> "%s %.0f/s"
                        .formatted(turn.side().label(), turn.slices().getLast().rate()))
                .collect(Collectors.joining("; "));
    }

    private static List<Line> lines(Row row, List<Turn> turns) {
        List<Slice> base = turns.getFirst().slices();
        var lines = new ArrayList<Line>();
        for (Turn turn : turns) {
            lines.add(line(row, turn.side(), turn.slices(), turn == turns.getFirst() ? null : base));
        }
        overPeers(row, turns).ifPresent(lines::add);
        lines.addAll(told(row, turns));
        return lines;
    }

    private static Line line(Row row, Side side, List<Slice> own, @Nullable List<Slice> base) {
        return new Line(
                row.name(),
                row.title(),
                side.label(),
                row.unit(),
                side.peer(),
                base == null ? null : Turn.wall(own, base),
                base == null ? null : Turn.cpu(own, base),
                Spread.of(own.stream().map(Slice::rate).toList()).median(),
                Spread.of(own.stream().map(Slice::selfMicrosPerUnit).toList()).median(),
                Spread.of(own.stream().map(Slice::serverMicrosPerUnit).toList()).median(),
                side.target(),
                side.targetIsCpu(),
                null);
    }

    /** Against the fastest other product of each round, whichever that was. */
    private static Optional<Line> overPeers(Row row, List<Turn> turns) {
        var peers = turns.stream().filter(turn -> turn.side().peer()).toList();
        Row.Over over = row.over();
        if (over == null || peers.isEmpty()) {
            return Optional.empty();
        }
        Turn ours = turns.get(1);
        List<Slice> best = IntStream.range(0, ours.slices().size())
                .mapToObj(round -> peers.stream()
                        .max(Comparator.comparingDouble(peer -> peer.rate(round)))
                        .orElseThrow()
                        .slices()
                        .get(round))
                .toList();
        var side = Side.of(over.label(), ours.side().maker());
        return Optional.of(line(row, side.atLeast(over.target()), ours.slices(), best));
    }

    private static List<Line> told(Row row, List<Turn> turns) {
        var lines = new ArrayList<Line>();
        for (Row.Told told : row.told()) {
            List<Slice> base = turns.getFirst().slices();
            List<Slice> own = turns.get(1).slices();
            double median = Spread.of(IntStream.range(0, own.size())
                            .mapToObj(round -> told.from().applyAsDouble(own.get(round), base.get(round)))
                            .toList())
                    .median();
            if (!Double.isNaN(median)) { // CPU that cannot be read
                lines.add(Line.figure(row.name(), row.title(), told.label(), median, told.unit(), told.atMost()));
            }
        }
        return lines;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
