package se.inkom.house.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every figure of the board beside the same one by SQL, and as a table for people. */
final class BoardBesideSql {
    private static final List<String> CLOCKS =
            List.of("FIRST_LOOK", "ASSIGNMENT", "ANSWER", "REGISTRATION", "ACCEPTANCE");

    private final List<String> lines = new ArrayList<>();

    void compare(ReadingDesk desk, PlainSql sql) throws Exception {
        for (String clock : CLOCKS) {
            JsonNode board = desk.read("/api/sla/board?from=2026-12-01&to=2027-01-06&clock=" + clock);
            compare(clock, board.get("figures"), sql.figures(clock), "");
            compare(clock, board.get("open"), sql.open(clock), "open now: ");
            lines.add("| " + clock + " | `DeadlineMissed` events | | " + sql.missed(clock) + " |");
        }
    }

    private void compare(String clock, JsonNode board, Map<String, Object> plain, String prefix) {
        plain.forEach((figure, value) -> {
            lines.add("| " + clock + " | " + prefix + figure + " | "
                    + board.get(figure).asLong() + " | " + value + " |");
            assertThat(board.get(figure).asLong())
                    .as("%s of %s", figure, clock)
                    .isEqualTo(((Number) value).longValue());
        });
    }

    void write(Path file, String preface) throws IOException {
        Files.writeString(
                file,
                "# A simulated month: what the board says, and what the events say\n\n" + preface
                        + "\n\n| Clock | Figure | Board | Plain SQL |\n|---|---|---|---|\n"
                        + String.join("\n", lines) + "\n");
    }
}
