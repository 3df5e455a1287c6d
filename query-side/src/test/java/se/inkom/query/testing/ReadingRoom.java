package se.inkom.query.testing;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.query.QuerySideApplication;
import se.inkom.query.support.Projection;
import se.inkom.web.RolesClaim;

/** The whole application on a real PostgreSQL, with its production configuration and roles; shared by all tests. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        properties = {
            "spring.config.name=query-side",
            "inkom.query.min-version-wait=1s",
            "inkom.query.board-kept=0s", // a test reads what it has just written
            "inkom.audit.seal-wait=1s",
            "inkom.exports.seal-wait=100ms",
            "inkom.exports.daily.at=23:55",
            "inkom.exports.daily.formats=CSV,XLSX,JSONL,XML",
            "logging.structured.format.console=",
            "spring.main.register-shutdown-hook=false" // the test PostgreSQL stops at exit too, and nobody should wait
            // for it
        })
@AutoConfigureMockMvc
@Import(ReadingRoom.Time.class)
public abstract class ReadingRoom {
    protected static final LedgerScript LEDGER = LedgerScript.start();

    @Autowired
    protected MockMvc http;

    @Autowired
    protected Time time;

    @Autowired
    private List<Projection> projections;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", LEDGER.database()::url);
        registry.add("inkom.vault.key-file", () -> LEDGER.folder().resolve("keys"));
        registry.add("inkom.vault.archive", () -> LEDGER.folder().resolve("archive"));
        registry.add("inkom.archive.folder", () -> LEDGER.folder().resolve("archive-packages"));
        registry.add("inkom.exports.folder", () -> LEDGER.folder().resolve("exports"));
        registry.add("inkom.exports.daily.targets[0].name", () -> "share");
        registry.add(
                "inkom.exports.daily.targets[0].folder", () -> LEDGER.folder().resolve("share"));
        registry.add("inkom.audit.log-folder", () -> LEDGER.folder().resolve("log"));
    }

    /** Waits until every projection has stored everything. */
    protected void caughtUp() {
        var db = new JdbcTemplate(LEDGER.database().as("inkom_query"));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> db.queryForObject("""
                        select count(*) = %d from query.token_entry where processor_name not like '\\_\\_%%'
                        and (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint
                          = (select position from ledger.event_head)
                        """.formatted(projections.size()), Boolean.class));
    }

    protected ResultActions read(String path, Object... values) throws Exception {
        return http.perform(get(path, values).with(rut()));
    }

    protected static RequestPostProcessor rut() {
        return as("rut.ek", "registrar");
    }

    protected static RequestPostProcessor as(String subject, String role) {
        return jwt().jwt(token -> token.subject(subject).claim("roles", List.of(role)))
                .authorities(new RolesClaim());
    }

    /** A clock that a test may set; it stands still until then. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));

        public void is(Instant instant) {
            now.set(instant);
        }

        @Bean
        @Primary
        Clock settableClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.get();
                }
            };
        }
    }
}
