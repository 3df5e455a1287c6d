package se.inkom.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.events.messages.Topics;
import se.inkom.ledger.testing.LedgerDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side as it runs in production, on a real PostgreSQL and a real broker, shared by every test that extends it. */
@SpringBootTest(
        classes = CommandSideApplication.class,
        properties = {
            "spring.config.name=command-side",
            "logging.level.kafka=off",
            "logging.level.state.change.logger=off",
            // Posts of these tests came in on a day that is over: what is missed since is for the watch's own tests.
            "inkom.watch.enabled=false",
            "inkom.accounts[0].id=kungalv-facebook",
            "inkom.accounts[0].platform=FACEBOOK",
            "inkom.accounts[0].native-id=100",
            "inkom.accounts[0].authority=KS",
            "inkom.accounts[0].unit=kommunikation",
            "inkom.accounts[0].officer=anna.lind",
            "inkom.accounts[1].id=granne",
            "inkom.accounts[1].platform=OTHER",
            "inkom.accounts[1].native-id=granne",
            "inkom.accounts[1].authority=SBN",
            "inkom.accounts[1].unit=samhallsbyggnad",
            "inkom.directory[0].id=anna.lind",
            "inkom.directory[0].name=Anna Lind",
            "inkom.directory[0].function=Kommunikatör",
            "inkom.directory[0].unit=kommunikation",
            "inkom.directory[1].id=vera.gata",
            "inkom.directory[1].name=Vera Gata",
            "inkom.directory[1].function=Gatuingenjör",
            "inkom.directory[1].unit=samhallsbyggnad"
        })
@AutoConfigureMockMvc
public abstract class RunningDesks {
    protected static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    protected static final EmbeddedKafkaBroker BROKER = broker();
    protected static final TestBroker CHANNEL = new TestBroker(BROKER.getBrokersAsString());
    /** Sees everything and may change everything: for looking at what the application did, and for breaking it. */
    protected static final JdbcTemplate ADMIN = new JdbcTemplate(DATABASE.as("postgres"));

    @Autowired
    protected MockMvcTester http;

    private final JsonMapper json = new JsonMapper();

    private static EmbeddedKafkaBroker broker() {
        var broker = new EmbeddedKafkaKraftBroker(1, 3, Topics.POSTS, Topics.EFFECTS, Topics.OUTCOMES, Topics.EVENTS);
        broker.brokerProperties(java.util.Map.of("message.max.bytes", "8388608", "auto.create.topics.enable", "false"));
        broker.afterPropertiesSet();
        return broker;
    }

    @DynamicPropertySource
    static void installation(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.kafka.bootstrap-servers", BROKER::getBrokersAsString);
        registry.add("inkom.vault.key-file", () -> FOLDER.resolve("keys").toString());
        registry.add("inkom.vault.archive", () -> FOLDER.resolve("archive").toString());
        registry.add("inkom.sealing.folder", () -> FOLDER.resolve("log").toString());
        registry.add("inkom.sealing.keys", () -> FOLDER.resolve("sealing-keys").toString());
    }

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return java.nio.file.Files.createTempDirectory("inkom-desks");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A request in somebody's name. */
    protected static RequestPostProcessor as(String officer, String... roles) {
        return jwt().jwt(token -> token.subject(officer))
                .authorities(List.of(roles).stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toArray(SimpleGrantedAuthority[]::new));
    }

    protected static RequestPostProcessor asAnna() {
        return as("anna.lind", "case-officer");
    }

    protected MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .with(asAnna())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected MvcTestResult change(String caseId, long version, String what, String body) {
        return http.post()
                .uri("/api/cases/" + caseId + "/" + what)
                .with(asAnna())
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected JsonNode bodyOf(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A case entered by hand, at version 2: received and assigned to Anna. */
    protected String aCase(String text) {
        JsonNode answer = bodyOf(post("/api/posts", "{\"account\":\"kungalv-facebook\",\"text\":\"" + text + "\"}"));
        return answer.get("caseId").asString();
    }

    /** The types of a case's events, in order. */
    protected static List<String> factsOf(String caseId) {
        return ADMIN.queryForList(
                "select event_type from ledger.event where aggregate_id = ?::uuid order by sequence_number",
                String.class,
                caseId);
    }

    /** I2: no position is missing and none is taken twice. */
    protected static void assertPositionsAreDense() {
        assertThat(ADMIN.queryForObject(
                        "select count(*) = coalesce(max(position), 0) and coalesce(min(position), 1) = 1 from ledger.event",
                        Boolean.class))
                .as("positions are 1..n")
                .isTrue();
    }
}
