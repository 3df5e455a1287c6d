package se.inkom.house.month;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.query.QuerySideApplication;
import se.inkom.query.support.Projection;
import se.inkom.web.RolesClaim;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reading room as in production, on the ledger of the month and by its clock. */
final class ReadingDesk implements AutoCloseable {
    private final ConfigurableApplicationContext room;
    private final MockMvc http;
    private final JsonMapper json = new JsonMapper();

    ReadingDesk(LedgerDatabase database, Path folder, Clock clock) {
        this.room = new SpringApplicationBuilder(QuerySideApplication.class)
                .registerShutdownHook(false)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("turnedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--spring.config.name=query-side",
                        "--server.port=0",
                        "--logging.structured.format.console=",
                        "--spring.datasource.url=" + database.url(),
                        "--inkom.vault.key-file=" + folder.resolve("keys"),
                        "--inkom.vault.archive=" + folder.resolve("archive"),
                        "--inkom.archive.folder=" + folder.resolve("packages"),
                        "--inkom.exports.folder=" + folder.resolve("exports"),
                        "--inkom.audit.log-folder=" + folder.resolve("log"));
        this.http = MockMvcBuilders.webAppContextSetup((WebApplicationContext) room)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    /** Waits until every projection has seen everything. */
    void caughtUp(JdbcTemplate db, Duration patience) {
        int projections = room.getBeansOfType(Projection.class).size();
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> db.queryForObject("""
                        select count(*) = ? from query.token_entry where processor_name not like '\\_\\_%'
                        and (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint
                          = (select position from ledger.event_head)
                        """, Boolean.class, projections));
    }

    JsonNode read(String path) throws Exception {
        var answer = http.perform(get(path)
                        .with(jwt().jwt(token -> token.subject("karin.ek").claim("roles", List.of("manager")))
                                .authorities(new RolesClaim())))
                .andReturn()
                .getResponse();
        if (answer.getStatus() != 200) {
            throw new AssertionError(path + " answered " + answer.getStatus() + ": "
                    + answer.getContentAsString(StandardCharsets.UTF_8));
        }
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        room.close();
    }
}
