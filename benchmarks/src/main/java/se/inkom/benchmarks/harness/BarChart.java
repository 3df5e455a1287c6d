package se.inkom.benchmarks.harness;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The ratios as horizontal bars: the base is the line at 1, whiskers are the slowest and the fastest round, a red tick is the
 * figure to reach. Plain SVG text: a chart library would be larger than what it draws.
 */
public final class BarChart {
    private static final int WIDTH = 960;
    private static final int LEFT = 330;
    private static final int RIGHT = 70;
    private static final int BAR = 16;
    private static final int STEP = 23;
    private static final int HEADING = 34;
    private static final double LARGEST = 3.0;

    private final StringBuilder svg = new StringBuilder();
    private int y = 64;

    private BarChart() {}

    public static String of(List<Line> lines) {
        return new BarChart().draw(lines.stream().filter(l -> l.wall() != null).toList());
    }

    private String draw(List<Line> lines) {
        String row = "";
        for (Line line : lines) {
            if (!line.row().equals(row)) {
                row = line.row();
                y += HEADING;
                text(16, y - 8, "start", "600", "#1f2933", line.row() + " - " + line.title());
            }
            bar(line);
        }
        int height = y + 36;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="12.5" role="img" aria-label="Rates as ratios to the base of each row">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="16" y="30" font-size="17" font-weight="600" fill="#1f2933">Inkom and others, as ratios to the base of each row (1 = the database alone)</text>
                <text x="16" y="50" fill="#52606d">bars: median of the rounds by clock; whiskers: slowest and fastest round; diamond: ratio by CPU time; red tick: figure to reach</text>
                %s%s</svg>
                """.formatted(WIDTH, height, WIDTH, height, grid(height), svg);
    }

    private void bar(Line line) {
        Spread wall = java.util.Objects.requireNonNull(line.wall());
        double middle = y + BAR / 2.0;
        text(LEFT - 10, middle + 4, "end", "400", "#323f4b", line.side());
        String colour = line.peer() ? "#9aa5b1" : "#1f6f8b";
        svg.append(format(
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>\n",
                LEFT, y, x(wall.median()) - LEFT, BAR, colour));
        svg.append(format(
                "<path d=\"M%.1f %.1fH%.1fM%.1f %.1fv6M%.1f %.1fv6\" stroke=\"#323f4b\" stroke-opacity=\"0.65\" fill=\"none\"/>\n",
                x(wall.min()), middle, x(wall.max()), x(wall.min()), middle - 3, x(wall.max()), middle - 3));
        Spread cpu = line.cpu();
        if (cpu != null) {
            svg.append(format(
                    "<path d=\"M%.1f %.1fl4 4l-4 4l-4 -4z\" fill=\"#f0b429\" stroke=\"#8d6708\" stroke-width=\"0.7\"/>\n",
                    x(cpu.median()), middle - 4));
        }
        target(line.target());
        text(
                Math.max(x(wall.max()), cpu == null ? 0 : x(cpu.median())) + 8,
                middle + 4,
                "start",
                "600",
                "#1f2933",
                MarkdownTable.two(wall.median()));
        y += STEP;
    }

    private void target(@Nullable Double target) {
        if (target != null) {
            svg.append(format(
                    "<path d=\"M%.1f %dv%d\" stroke=\"#ba2525\" stroke-width=\"2.5\"/>\n", x(target), y - 3, BAR + 6));
        }
    }

    private static String grid(int height) {
        var lines = new StringBuilder();
        for (double at = 0; at <= LARGEST + 0.01; at += 0.5) {
            boolean base = Math.abs(at - 1) < 0.01;
            lines.append(format(
                    "<path d=\"M%.1f 66V%d\" stroke=\"%s\"%s/>\n",
                    x(at), height - 26, base ? "#323f4b" : "#e4e7eb", base ? " stroke-dasharray=\"4 3\"" : ""));
            lines.append(format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#52606d\">%s</text>\n",
                    x(at), height - 10, at == LARGEST ? "3 or more" : format("%.1f", at)));
        }
        return lines.toString();
    }

    private void text(double x, double y, String anchor, String weight, String colour, String words) {
        svg.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>\n",
                x, y, anchor, weight, colour, words.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static double x(double ratio) {
        return LEFT + Math.min(ratio, LARGEST) / LARGEST * (WIDTH - LEFT - RIGHT);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
