package se.inkom.channels.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.channels.published.PublishedEvent;
import se.inkom.channels.testing.Workbench;
import tools.jackson.databind.json.JsonMapper;

/** The golden file of every revision ever published, read by the reader: a renamed field is seen here and not in production. */
class PublishedShapesTest {
    private static final Path GOLDEN = Path.of("..", "ledger", "src", "test", "resources", "golden");

    @Test
    void everyRevisionIsRead() throws Exception {
        try (HikariDataSource data = Workbench.open()) {
            var reader = new NoticeReader(new KnownCases(JdbcClient.create(data)));
            var told = new TreeMap<String, String>();
            for (Path file : golden()) {
                String name = file.getFileName().toString().replaceAll("\\.v\\d+\\.json$", "");
                byte[] bytes = Files.readAllBytes(file);
                var event = new PublishedEvent(
                        UUID.randomUUID(),
                        name,
                        UUID.randomUUID(),
                        Instant.parse("2026-11-20T09:00:00Z"),
                        0,
                        new JsonMapper().readTree(bytes),
                        bytes,
                        bytes);
                reader.read(event)
                        .forEach(telling -> told.put(
                                file.getFileName().toString().replace(".json", ""),
                                telling.notice().kind() + " " + telling.audience()));
            }
            assertThat(told)
                    .containsAllEntriesOf(Map.of(
                            "case.assigned.v1", "ASSIGNED Person[officer=mats.berg]",
                            "case.assigned.v2", "SUBSTITUTED Person[officer=mats.berg]",
                            "case.forwarded.v1", "FORWARDED Members[unit=gata, except=anna.lind]",
                            "case.forwarded.v2", "FORWARDED Members[unit=gata, except=anna.lind]",
                            "case.approval-requested.v1", "APPROVAL_ASKED Approvers[unit=gata, except=anna.lind]",
                            "case.draft-returned.v1", "DRAFT_RETURNED Person[officer=anna.lind]",
                            "case.deadline-neared.v1", "DEADLINE_NEAR Person[officer=anna.lind]",
                            "case.escalated.v1", "ESCALATED Person[officer=mats.berg]",
                            "account.supervision-missed.v1", "SUPERVISION_MISSED Person[officer=mats.berg]"))
                    .containsKey("case.deadline-missed.v1");
        }
    }

    /** In the order of a case: what it learns from the first it knows at the next. */
    private static Path[] golden() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted((a, b) -> Integer.compare(rank(a), rank(b)) * 2
                            + Integer.signum(a.toString().compareTo(b.toString())))
                    .toArray(Path[]::new);
        }
    }

    private static int rank(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("case.post-received") ? 0 : name.startsWith("case.assigned") ? 1 : 2;
    }
}
