package se.inkom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the table between its marks in {@code docs/benchmarks.md}, and the plot beside it. */
final class Docs {
    private static final String BEGIN = "<!-- written by ./inkom bench --write: begin -->\n";
    private static final String END = "<!-- written by ./inkom bench --write: end -->\n";

    private Docs() {}

    static void write(String table, String plot) throws IOException {
        Path page = Path.of("docs", "benchmarks.md");
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        Files.writeString(page, text.substring(0, from) + "\n" + table + "\n" + text.substring(to));
        Files.writeString(Path.of("docs", "benchmarks.svg"), plot);
        System.out.println("Written into docs/benchmarks.md and docs/benchmarks.svg");
    }
}
