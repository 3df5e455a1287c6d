package se.inkom.benchmarks.harness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines as a table for people, under what they were measured on. */
public final class MarkdownTable {
    private MarkdownTable() {}

    public static String of(Map<String, String> facts, List<Line> lines) {
        var text = new StringBuilder();
        text.append(facts.entrySet().stream()
                .map(f -> f.getKey() + " " + f.getValue())
                .collect(Collectors.joining("; ", "Measured on: ", ".\n\n")));
        text.append(
                "| row | side | ratio by clock (min..max) | ratio by CPU (min..max) | per second | CPU us each: us + server | to reach | reached |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        String row = "";
        for (Line line : lines) {
            text.append(line(line, line.row().equals(row)));
            row = line.row();
        }
        return text.toString();
    }

    private static String line(Line line, boolean sameRow) {
        String name = sameRow ? "" : "**" + line.row() + "**: " + line.title();
        Line.Figure figure = line.figure();
        if (figure != null) {
            return "| %s | %s | %s | | | | %s | %s |\n"
                    .formatted(
                            name,
                            line.side(),
                            figure(figure.value()) + " " + figure.unit(),
                            figure.atMost() == null ? "" : "at most " + figure(figure.atMost()),
                            reached(line));
        }
        return "| %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        line.isBase() ? line.side() + " (base)" : line.side(),
                        line.isBase() ? "1" : spread(line.wall()),
                        line.isBase() ? "1" : spread(line.cpu()),
                        number(line.rate()),
                        number(line.selfMicros()) + " + " + number(line.serverMicros()),
                        line.target() == null ? "" : two(line.target()) + (line.targetIsCpu() ? " (CPU)" : ""),
                        reached(line));
    }

    private static String reached(Line line) {
        Boolean reached = line.reached();
        return reached == null ? "" : reached ? "yes" : "**no**";
    }

    private static String spread(@Nullable Spread spread) {
        return spread == null
                ? "n/a"
                : "**" + two(spread.median()) + "** (" + two(spread.min()) + ".." + two(spread.max()) + ")";
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "n/a" : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
