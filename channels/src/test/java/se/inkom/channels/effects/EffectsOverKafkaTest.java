package se.inkom.channels.effects;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.channels.broker.Broker;
import se.inkom.channels.broker.MessageJson;
import se.inkom.channels.testing.ChannelsTest;
import se.inkom.channels.testing.House;
import se.inkom.channels.testing.Inbox;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.EffectOutcome.Result;
import se.inkom.events.messages.EffectRequested;
import se.inkom.events.messages.Topics;

/** From a request on Kafka to its outcome on Kafka, the way the desks see it. */
class EffectsOverKafkaTest extends ChannelsTest {
    private static final String REPLIES = "/graph/v25.0/9_1/comments";

    @Autowired
    private MockMvc http;

    @Autowired
    private MessageJson json;

    @Autowired
    private Broker broker;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void clear() {
        House.graph().resetAll();
        House.graph().stubFor(get(urlPathEqualTo("/graph/v25.0/9_1")).willReturn(okJson("{\"id\":\"9_1\"}")));
        db.sql("delete from channels.effect").update();
        db.sql("delete from channels.account").update();
    }

    @Test
    void carriesOutEachRequestOnceAndTellsEachTime() {
        House.graph().stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}")));
        try (Inbox outcomes = new Inbox(Topics.OUTCOMES)) {
            EffectRequested request = answer();
            send(request, request);
            EffectOutcome done = outcome(outcomes.next(1).getFirst());
            assertThat(done.result()).isEqualTo(Result.DONE);
            assertThat(done.platformId()).isEqualTo("9_55");
            assertThat(done.effectId()).isEqualTo(request.effectId());
            await().until(() -> outstanding() == 0);
            send(request);
            ConsumerRecord<String, byte[]> again = outcomes.next(1).getFirst();
            assertThat(again.key()).isEqualTo(request.caseId().toString());
            assertThat(outcome(again)).isEqualTo(done);
            House.graph().verify(1, postRequestedFor(urlEqualTo(REPLIES)));
        }
    }

    private long outstanding() {
        return db.sql("select count(*) from channels.effect where not reported")
                .query(Long.class)
                .single();
    }

    @Test
    void tellsDoubtFirstAndThenWhatTheLookBrought() {
        House.graph().stubFor(post(REPLIES).willReturn(aResponse().withStatus(500)));
        House.graph()
                .stubFor(get(urlPathEqualTo(REPLIES))
                        .willReturn(okJson("{\"data\":[{\"id\":\"9_56\",\"message\":\"Hej\",\"from\":{\"id\":\""
                                + House.PAGE + "\"}}]}")));
        try (Inbox outcomes = new Inbox(Topics.OUTCOMES)) {
            send(answer());
            List<EffectOutcome> told = new ArrayList<>();
            outcomes.next(2).forEach(message -> told.add(outcome(message)));
            assertThat(told).extracting(EffectOutcome::result).containsExactly(Result.IN_DOUBT, Result.DONE);
            assertThat(told.getFirst().reasonCode()).isEqualTo("platform-status-500");
            House.graph().verify(1, postRequestedFor(urlEqualTo(REPLIES)));
        }
    }

    @Test
    void keepsWhatItCannotReadAndGoesOn() {
        House.graph().stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_57\"}")));
        long before = unreadable();
        EffectRequested nul = new EffectRequested.PublishAnswer(
                new EffectId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                Desk.facebook("9_1"),
                "a\u0000b",
                Instant.now());
        try (Inbox outcomes = new Inbox(Topics.OUTCOMES)) {
            List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
            for (byte[] poison : new byte[][] {
                null,
                {},
                {(byte) 0xFF, 0, 7},
                "{\"kind\":\"PUBLISH_ANSWER\"".getBytes(StandardCharsets.UTF_8),
                "{\"kind\":\"BLESS\"}".getBytes(StandardCharsets.UTF_8),
                "{\"kind\":\"PUBLISH_ANSWER\",\"text\":\"Hej\"}".getBytes(StandardCharsets.UTF_8),
                "null".getBytes(StandardCharsets.UTF_8),
                json.write(nul)
            }) {
                messages.add(new ProducerRecord<>(Topics.EFFECTS, 0, "poison", poison));
            }
            messages.add(new ProducerRecord<>(Topics.EFFECTS, 0, "neighbour", json.write(answer())));
            broker.sendAll(messages);
            assertThat(outcome(outcomes.next(1).getFirst()).result()).isEqualTo(Result.DONE);
        }
        assertThat(unreadable()).isEqualTo(before + 8);
    }

    private long unreadable() {
        return db.sql("select count(*) from channels.effect_unreadable")
                .query(Long.class)
                .single();
    }

    @Test
    void showsTheOperatorWhatIsInDoubt() throws Exception {
        House.graph().stubFor(post(REPLIES).willReturn(aResponse().withStatus(500)));
        House.graph()
                .stubFor(get(urlPathEqualTo(REPLIES)).willReturn(aResponse().withStatus(500)));
        EffectRequested first = answer();
        send(first, answer(), answer());
        await().untilAsserted(() -> http.perform(MockMvcRequestBuilders.get("/api/effects?state=IN_DOUBT")
                        .with(role("operator")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("items.length()").value(1))
                .andExpect(jsonPath("items[0].effectId").value(first.effectId().toString()))
                .andExpect(jsonPath("items[0].reasonCode").value("platform-status-500"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Hej")))));

        String page = http.perform(
                        MockMvcRequestBuilders.get("/api/effects?limit=2").with(role("operator")))
                .andExpect(jsonPath("items.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String cursor = com.jayway.jsonpath.JsonPath.read(page, "$.nextCursor");
        http.perform(MockMvcRequestBuilders.get("/api/effects?limit=2&cursor=" + cursor)
                        .with(role("operator")))
                .andExpect(jsonPath("items.length()").value(1))
                .andExpect(jsonPath("nextCursor").doesNotExist());
        http.perform(MockMvcRequestBuilders.get("/api/effects/" + first.effectId())
                        .with(role("operator")))
                .andExpect(jsonPath("state").value("IN_DOUBT"))
                .andExpect(jsonPath("steps[0].what").value("ATTEMPT"))
                .andExpect(jsonPath("steps[0].result").value("IN_DOUBT"))
                .andExpect(jsonPath("steps[0].reasonCode").value("platform-status-500"));
        for (String filter : List.of(
                "account=" + House.PAGE, "platform=FACEBOOK", "kind=PUBLISH_ANSWER", "caseId=" + first.caseId())) {
            http.perform(MockMvcRequestBuilders.get("/api/effects?state=IN_DOUBT&" + filter)
                            .with(role("operator")))
                    .andExpect(jsonPath("items.length()").value(1));
        }
        for (String filter :
                List.of("account=other", "platform=X", "kind=REMOVE_POST", "caseId=" + UUID.randomUUID())) {
            http.perform(MockMvcRequestBuilders.get("/api/effects?state=IN_DOUBT&" + filter)
                            .with(role("operator")))
                    .andExpect(jsonPath("items.length()").value(0));
        }
    }

    /** The one in doubt blocks its twin, which therefore waits to be given up. */
    @Test
    void letsTheOperatorEndItAndTellsTheDesks() throws Exception {
        House.graph().stubFor(post(REPLIES).willReturn(aResponse().withStatus(500)));
        House.graph()
                .stubFor(get(urlPathEqualTo(REPLIES)).willReturn(aResponse().withStatus(500)));
        try (Inbox outcomes = new Inbox(Topics.OUTCOMES)) {
            EffectRequested first = answer();
            EffectRequested second = answer();
            send(first, second);
            outcomes.next(1);
            decide(second, "retry", "{\"reason\":\"Prova nu\"}", "operator")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("steps[0].what").value("RETRY"))
                    .andExpect(jsonPath("steps[0].why").value("Prova nu"))
                    .andExpect(jsonPath("steps[0].by").value("user"));
            decide(second, "give-up", "{\"reason\":\"Behövs inte\"}", "operator")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("state").value("REFUSED"))
                    .andExpect(jsonPath("reasonCode").value("given-up"));
            EffectOutcome told = outcome(outcomes.next(1).getFirst());
            assertThat(told.effectId()).isEqualTo(second.effectId());
            assertThat(told.reasonCode()).isEqualTo("given-up");
            decide(second, "give-up", "{\"reason\":\"Igen\"}", "operator").andExpect(status().isConflict());
            decide(first, "give-up", "{\"reason\":\" \"}", "operator").andExpect(status().isBadRequest());
            decide(first, "give-up", "{\"reason\":\"Nej\"}", "case-officer").andExpect(status().isForbidden());
            decide(first, "retry", "{\"reason\":\"Nej\"}", "manager").andExpect(status().isForbidden());
        }
    }

    private ResultActions decide(EffectRequested effect, String what, String body, String role) throws Exception {
        return http.perform(MockMvcRequestBuilders.post("/api/effects/" + effect.effectId() + "/" + what)
                .with(role(role))
                .contentType("application/json")
                .content(body));
    }

    @Test
    void countsEffectsByState() {
        House.graph().stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_70\"}")));
        send(answer());
        await().untilAsserted(() -> http.perform(MockMvcRequestBuilders.get("/actuator/prometheus"))
                .andExpect(content().string(Matchers.containsString("inkom_effects{state=\"DONE\"} 1.0"))));
    }

    @Test
    void showsEffectsToNobodyElse() throws Exception {
        http.perform(MockMvcRequestBuilders.get("/api/effects")).andExpect(status().isUnauthorized());
        http.perform(MockMvcRequestBuilders.get("/api/effects").with(role("case-officer")))
                .andExpect(status().isForbidden());
        for (String wrong : List.of("?state=LOST", "?limit=0", "?limit=201", "?limit=x", "?cursor=x")) {
            http.perform(MockMvcRequestBuilders.get("/api/effects" + wrong).with(role("operator")))
                    .andExpect(status().isBadRequest());
        }
        http.perform(MockMvcRequestBuilders.get("/api/effects/" + UUID.randomUUID())
                        .with(role("operator")))
                .andExpect(status().isNotFound());
    }

    private static RequestPostProcessor role(String role) {
        return jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static EffectRequested answer() {
        return new EffectRequested.PublishAnswer(
                new EffectId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                Desk.facebook("9_1"),
                "Hej",
                Instant.now());
    }

    /** All to one partition, so that they come in this order. */
    private void send(EffectRequested... requests) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        for (EffectRequested request : requests) {
            messages.add(
                    new ProducerRecord<>(Topics.EFFECTS, 0, request.caseId().toString(), json.write(request)));
        }
        broker.sendAll(messages);
    }

    private EffectOutcome outcome(ConsumerRecord<String, byte[]> message) {
        return json.read(message.value(), EffectOutcome.class);
    }
}
