package se.inkom.channels.webhooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.channels.published.EventsOnKafka;
import se.inkom.channels.testing.ChannelsTest;
import se.inkom.channels.testing.House;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other systems, called over real HTTPS; signatures are checked by the words of Standard Webhooks, not by our own code. */
class WebhooksTest extends ChannelsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/api/webhooks";
    private static final String CLOSED = "{'caseId':'$','closedBy':'anna.lind'}";

    private final EventsOnKafka events = new EventsOnKafka();

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void clear() {
        House.secure().resetAll();
        db.sql("delete from channels.webhook").update();
        db.sql("update channels.horizon set since = '2020-01-01'").update();
    }

    @AfterEach
    void close() {
        events.close();
        db.sql("delete from channels.webhook").update();
    }

    @Test
    void callsWithASignatureThatAnyoneCanCheck() throws Exception {
        answers("/hook", ok());
        JsonNode made = subscribe("/hook", "[\"case.closed\"]", "ENVELOPE");
        var published = events.publish(UUID.randomUUID(), "case.closed.v1", CLOSED);
        events.publish(UUID.randomUUID(), "case.reopened.v2", CLOSED);
        events.publish(UUID.randomUUID(), "matter.closed.v1", CLOSED);

        LoggedRequest call = calls("/hook", 1).getFirst();
        assertThat(signatures(call))
                .containsExactly(signature(call, made.get("secret").asString()));
        assertThat(call.getHeader("webhook-id")).isEqualTo(published.id().toString());
        assertThat(Long.parseLong(call.getHeader("webhook-timestamp")))
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond() + 1);
        assertThat(call.getHeader("Content-Type")).isEqualTo("application/cloudevents+json");
        JsonNode body = JSON.readTree(call.getBody());
        assertThat(body.get("type").asString()).isEqualTo("se.inkom.case.closed.v1");
        assertThat(body.get("subject").asString()).isEqualTo(published.subject().toString());
        assertThat(body.has("data"))
                .as("an envelope says what happened, not what it says")
                .isFalse();
        awaitDeliveries(made, "DELIVERED", 1);
    }

    @Test
    void passesOnTheWholeEventByteByByteWhenAskedTo() throws Exception {
        answers("/whole", ok());
        subscribe("/whole", "[\"case.*\"]", "WHOLE");
        var published = events.publish(UUID.randomUUID(), "case.closed.v1", CLOSED);
        assertThat(calls("/whole", 1).getFirst().getBodyAsString()).isEqualTo(published.json());
        events.again(published);
        events.publish(published.subject(), "case.reopened.v2", CLOSED);
        assertThat(calls("/whole", 2))
                .as("a repeat on the topic is no second call")
                .hasSize(2);
    }

    @Test
    void triesAgainWithTheSameIdAndLaysAsideWhatCannotBeDelivered() throws Exception {
        answers("/broken", aResponse().withStatus(503));
        JsonNode made = subscribe("/broken", "[\"*\"]", "ENVELOPE");
        events.publish(UUID.randomUUID(), "case.closed.v1", CLOSED);

        JsonNode dead = awaitDeliveries(made, "DEAD", 1).get(0);
        assertThat(dead.get("attempts").asInt()).isEqualTo(3);
        assertThat(dead.get("reasonCode").asString()).isEqualTo("http-503");
        assertThat(dead.get("status").asInt()).isEqualTo(503);
        List<LoggedRequest> calls = calls("/broken", 3);
        assertThat(calls)
                .extracting(call -> call.getHeader("webhook-id"))
                .containsOnly(dead.get("eventId").asString());

        answers("/broken", ok());
        http(
                        HttpMethod.POST,
                        path(made) + "/deliveries/" + dead.get("deliveryId").asString() + "/resend",
                        null,
                        null)
                .andExpect(status().isOk());
        awaitDeliveries(made, "DELIVERED", 1);
        assertThat(calls("/broken", 4).getLast().getHeader("webhook-id"))
                .isEqualTo(dead.get("eventId").asString());
    }

    @Test
    void followsNoRedirectAndStopsWhenTheReceiverIsGone() throws Exception {
        answers(
                "/elsewhere",
                aResponse()
                        .withStatus(302)
                        .withHeader("Location", House.secure().baseUrl() + "/inside"));
        JsonNode made = subscribe("/elsewhere", "[\"*\"]", "ENVELOPE");
        events.publish(UUID.randomUUID(), "case.closed.v1", CLOSED);
        assertThat(awaitDeliveries(made, "DEAD", 1).get(0).get("reasonCode").asString())
                .isEqualTo("http-302");
        assertThat(House.secure().findAll(anyRequestedFor(urlPathEqualTo("/inside"))))
                .isEmpty();

        answers("/elsewhere", aResponse().withStatus(410));
        events.publish(UUID.randomUUID(), "case.closed.v1", CLOSED);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !read(made).get("active").asBoolean());
        assertThat(read(made).get("switchedOff").asString()).isEqualTo("gone");
        answers("/marker", ok());
        subscribe("/marker", "[\"*\"]", "ENVELOPE");
        events.publish(UUID.randomUUID(), "case.closed.v1", CLOSED);
        calls("/marker", 1);
        assertThat(deliveries(made, "")).as("nothing new is kept for it").hasSize(2);
    }

    @Test
    void anExchangedSecretLeavesTimeToChangeOver() throws Exception {
        answers("/secret", ok());
        JsonNode made = subscribe("/secret", "[\"*\"]", "ENVELOPE");
        String former = made.get("secret").asString();
        JsonNode changed = JSON.readTree(http(HttpMethod.POST, path(made) + "/secret", 1L, null)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String now = changed.get("secret").asString();
        assertThat(now).startsWith("whsec_").isNotEqualTo(former);

        events.publish(UUID.randomUUID(), "case.closed.v1", CLOSED);
        LoggedRequest call = calls("/secret", 1).getFirst();
        assertThat(signatures(call)).containsExactly(signature(call, now), signature(call, former));
    }

    @Test
    void showsASecretOnceAndKeepsNone() throws Exception {
        String body = body("https://localhost:" + House.secure().httpsPort() + "/once", "[\"*\"]", "ENVELOPE");
        String first = subscribe(body, "key-1")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String secret = JSON.readTree(first).get("secret").asString();
        String again = subscribe(body, "key-1")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(JSON.readTree(again).has("secret")).isFalse();
        assertThat(JSON.readTree(again).get("webhook"))
                .isEqualTo(JSON.readTree(first).get("webhook"));
        subscribe(body.replace("ENVELOPE", "WHOLE"), "key-1").andExpect(status().isUnprocessableContent());
        http(HttpMethod.GET, PATH, null, null)
                .andExpect(jsonPath("items.length()").value(1))
                .andExpect(jsonPath("items[0].secret").doesNotExist());
        String kept = String.join(
                "",
                db.sql("select w::text from channels.webhook w")
                        .query(String.class)
                        .list());
        assertThat(kept).doesNotContain(secret, secret.substring("whsec_".length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://arende.example.org/hook",
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://10.1.2.3/hook",
                "https://[::1]/hook",
                "https://2130706433/hook",
                "https://0x7f.1/hook",
                "https://user:secret@arende.example.org/hook",
                "https://arende.example.org:8443/hook",
                "https://arende.example.org/hook#part",
                "ftp://arende.example.org/hook",
                "https:///hook",
                "not an address"
            })
    void refusesAddressesThatNothingOfOursMayGoTo(String address) throws Exception {
        subscribe(body(address, "[\"*\"]", "ENVELOPE"), null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("type").value("urn:inkom:problem:address-refused"));
    }

    @Test
    void isTheOperators() throws Exception {
        String id = "/" + UUID.randomUUID();
        for (String path : List.of(PATH, PATH + id, PATH + id + "/deliveries", "/api/notices", "/api/notices/mails")) {
            http.perform(MockMvcRequestBuilders.get(path)).andExpect(status().isUnauthorized());
            http.perform(MockMvcRequestBuilders.get(path).with(role("manager"))).andExpect(status().isForbidden());
        }
        http(HttpMethod.GET, PATH + id, null, null).andExpect(status().isNotFound());
        http.perform(MockMvcRequestBuilders.post(PATH).with(role("communications")))
                .andExpect(status().isForbidden());
    }

    @Test
    void isChangedAndEndedByWhoeverHasSeenIt() throws Exception {
        JsonNode made = subscribe("/changing", "[\"case.*\"]", "ENVELOPE");
        String changed =
                "{\"address\":\"https://localhost:%d/changed\",\"description\":\"Nytt\",\"types\":[\"matter.*\"],\"payload\":\"WHOLE\",\"active\":false}"
                        .formatted(House.secure().httpsPort());
        http(HttpMethod.PUT, path(made), null, changed).andExpect(status().isPreconditionRequired());
        http(HttpMethod.PUT, path(made), 9L, changed).andExpect(status().isPreconditionFailed());
        http(HttpMethod.PUT, path(made), 1L, changed)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("active").value(false))
                .andExpect(jsonPath("types[0]").value("matter.*"));
        http(HttpMethod.PUT, path(made), 2L, changed.replace("matter.*", "Matter!"))
                .andExpect(status().isBadRequest());
        http(HttpMethod.DELETE, path(made), 1L, null).andExpect(status().isPreconditionFailed());
        http(HttpMethod.DELETE, path(made), 2L, null).andExpect(status().isNoContent());
        http(HttpMethod.GET, path(made), null, null).andExpect(status().isNotFound());
    }

    private static void answers(String path, ResponseDefinitionBuilder answer) {
        House.secure().stubFor(post(urlPathEqualTo(path)).willReturn(answer));
    }

    private JsonNode subscribe(String path, String types, String payload) throws Exception {
        String address = "https://localhost:" + House.secure().httpsPort() + path;
        return JSON.readTree(subscribe(body(address, types, payload), null)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions subscribe(String body, String key) throws Exception {
        var request = MockMvcRequestBuilders.post(PATH)
                .with(role("operator"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return http.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    private static String body(String address, String types, String payload) {
        return JSON.writeValueAsString(Map.of(
                "address",
                address,
                "description",
                "Ärendesystemet",
                "types",
                JSON.readTree(types),
                "payload",
                payload));
    }

    private ResultActions http(HttpMethod method, String path, Long seen, String body) throws Exception {
        var request = MockMvcRequestBuilders.request(method, path).with(role("operator"));
        if (seen != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        return http.perform(
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static String path(JsonNode made) {
        return PATH + "/" + made.get("webhook").get("webhookId").asString();
    }

    private JsonNode read(JsonNode made) throws Exception {
        return JSON.readTree(http(HttpMethod.GET, path(made), null, null)
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private JsonNode awaitDeliveries(JsonNode made, String state, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> deliveries(made, "?deliveryState=" + state), items -> items.size() == count);
    }

    private JsonNode deliveries(JsonNode made, String query) throws Exception {
        return JSON.readTree(http(HttpMethod.GET, path(made) + "/deliveries" + query, null, null)
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .get("items");
    }

    private static List<LoggedRequest> calls(String path, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> House.secure()
                                .findAll(postRequestedFor(urlPathEqualTo(path)))
                                .size()
                        >= count);
        return House.secure().findAll(postRequestedFor(urlPathEqualTo(path)));
    }

    private static List<String> signatures(LoggedRequest call) {
        return List.of(call.getHeader("webhook-signature").split(" "));
    }

    /** As the specification says: base64 of the HMAC over id.timestamp.body, under what stands behind whsec_. */
    private static String signature(LoggedRequest call, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        mac.update((call.getHeader("webhook-id") + "." + call.getHeader("webhook-timestamp") + ".").getBytes(UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(call.getBody()));
    }

    private static RequestPostProcessor role(String role) {
        return jwt().jwt(token -> token.subject("olle.strand")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
