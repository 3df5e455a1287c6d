package se.inkom.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import se.inkom.channels.broker.MessageJson;
import se.inkom.channels.testing.ChannelsTest;
import se.inkom.channels.testing.House;
import se.inkom.channels.testing.Inbox;
import se.inkom.events.messages.PostObserved;
import se.inkom.events.messages.Topics;

/** The letter box, with a real broker behind it. */
class MetaWebhookTest extends ChannelsTest {
    private static final String COMMENT = """
            {"object":"page","entry":[{"id":"100064800000001","time":1763600500,"changes":[{"field":"feed","value":
              {"item":"comment","verb":"add","comment_id":"9_1","post_id":"1_9","parent_id":"1_9",
               "created_time":1763600000,"from":{"id":"77","name":"Åsa"},"message":"Hej"}}]}]}""";

    @Autowired
    private MockMvc http;

    @Autowired
    private MessageJson json;

    private Inbox posts;
    private Sender meta;

    @BeforeEach
    void listen() {
        posts = new Inbox(Topics.POSTS);
        meta = new Sender(http, House.NEW_SECRET);
    }

    @AfterEach
    void stopListening() {
        posts.close();
    }

    @Test
    void answersTheHandshakeWithTheChallengeAlone() throws Exception {
        http.perform(handshake("subscribe", House.VERIFY_TOKEN))
                .andExpect(status().isOk())
                .andExpect(content().string("1158201444"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_PLAIN));
    }

    @Test
    void refusesAForeignHandshake() throws Exception {
        http.perform(handshake("subscribe", "guessed"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("type").value("urn:inkom:problem:handshake-refused"));
        http.perform(handshake("unsubscribe", House.VERIFY_TOKEN)).andExpect(status().isForbidden());
        http.perform(get("/webhooks/meta")).andExpect(status().isForbidden());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder handshake(
            String mode, String token) {
        return get("/webhooks/meta")
                .param("hub.mode", mode)
                .param("hub.verify_token", token)
                .param("hub.challenge", "1158201444");
    }

    @ParameterizedTest
    @ValueSource(strings = {House.NEW_SECRET, House.OLD_SECRET})
    void takesBothSecretsWhileTheyAreChanged(String secret) throws Exception {
        new Sender(http, secret).deliver(COMMENT).andExpect(status().isOk());
        PostObserved post = observed(posts.next(1).getFirst());
        assertThat(post.source().key()).isEqualTo("FACEBOOK/100064800000001/9_1");
        assertThat(post.text()).isEqualTo("Hej");
    }

    @Test
    void refusesWhatIsNotSignedByMeta() throws Exception {
        byte[] body = COMMENT.getBytes(UTF_8);
        String right = Sender.signature(House.NEW_SECRET, body);
        for (String wrong : List.of(
                "",
                "sha256=",
                "sha256=zz",
                right.substring(7),
                right.substring(0, right.length() - 2),
                "sha1=" + right.substring(7),
                Sender.signature("other secret", body),
                Sender.signature(House.NEW_SECRET, (COMMENT + " ").getBytes(UTF_8)))) {
            http.perform(post("/webhooks/meta")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .header("X-Hub-Signature-256", wrong))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("type").value("urn:inkom:problem:signature-invalid"));
        }
        http.perform(post("/webhooks/meta")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isUnauthorized());
        onlyTheMarkerArrived();
    }

    @Test
    void takesManyEntriesAndChangesApart() throws Exception {
        meta.deliver("""
                        {"object":"page","entry":[
                          {"id":"100064800000001","time":1763600500,"changes":[
                            {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"9_1","message":"ett"}},
                            {"field":"feed","value":{"item":"reaction","verb":"add","post_id":"1_9"}},
                            {"field":"feed","value":{"item":"comment","verb":"edited","comment_id":"9_2","message":"två"}}]},
                          {"id":"100064800000001","time":1763600501,"messaging":[]},
                          {"id":"100064800000001","time":1763600502,"changes":[
                            {"field":"feed","value":{"item":"comment","verb":"remove","comment_id":"9_3"}},
                            {"field":"feed","value":{"item":"comment","verb":"hide","comment_id":"9_4"}},
                            {"field":"feed","value":{"item":"comment","verb":"unhide","comment_id":"9_4"}}]}]}""").andExpect(status().isOk());
        assertThat(posts.next(5))
                .extracting(record ->
                        observed(record).change() + " " + observed(record).nativeId())
                .containsExactlyInAnyOrder("ADDED 9_1", "EDITED 9_2", "REMOVED 9_3", "HIDDEN 9_4", "SHOWN 9_4");
    }

    @Test
    void countsNoiseAndLeavesIt() throws Exception {
        double before = counted("reaction");
        meta.deliver("""
                        {"object":"page","entry":[{"id":"100064800000001","time":1763600500,"changes":[
                          {"field":"feed","value":{"item":"reaction","verb":"add","post_id":"1_9"}},
                          {"field":"feed","value":{"item":"status","verb":"add","post_id":"1_9","from":{"id":"100064800000001"}}},
                          {"field":"picture","value":{}}]}]}""").andExpect(status().isOk());
        assertThat(counted("reaction")).isEqualTo(before + 1);
        onlyTheMarkerArrived();
    }

    private double counted(String kind) throws Exception {
        String scraped = http.perform(get("/actuator/prometheus"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return scraped.lines()
                .filter(line -> line.startsWith("inkom_webhook_changes_total") && line.contains("\"" + kind + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void passesOnWhatItCannotReadAsItCame() throws Exception {
        byte[] broken = "{\"object\":\"page\",\"entry\":[{\"id\":".getBytes(UTF_8);
        meta.deliver(broken, MediaType.APPLICATION_JSON)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("type").value("urn:inkom:problem:json-malformed"))
                .andExpect(jsonPath("detail").value(containsString("kept for an operator")));
        ConsumerRecord<String, byte[]> kept = posts.next(1).getFirst();
        assertThat(kept.value()).isEqualTo(broken);
        assertThat(kept.headers().lastHeader(Topics.UNREADABLE_HEADER).value())
                .asString()
                .isEqualTo("json-malformed");
    }

    @Test
    void passesOnASingleUnreadableChangeBesideItsNeighbours() throws Exception {
        meta.deliver("""
                        {"object":"page","entry":[{"id":"100064800000001","time":1763600500,"changes":[
                          {"field":"feed","value":{"item":"comment","verb":"bless","comment_id":"9_1"}},
                          {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"9_2","message":"två"}}]}]}""").andExpect(status().isOk());
        List<ConsumerRecord<String, byte[]>> arrived = posts.next(2);
        assertThat(arrived)
                .filteredOn(message -> message.headers().lastHeader(Topics.UNREADABLE_HEADER) != null)
                .singleElement()
                .satisfies(
                        message -> assertThat(message.value())
                                .asString()
                                .isEqualTo(
                                        "{\"object\":\"page\",\"entry\":[{\"id\":\"100064800000001\",\"time\":1763600500,\"changes\":["
                                                + "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"bless\",\"comment_id\":\"9_1\"}}]}]}"));
    }

    @Test
    void refusesWhatIsTooLargeOrNoJson() throws Exception {
        meta.deliver(new byte[(1 << 20) + 1], MediaType.APPLICATION_JSON)
                .andExpect(status().is(413))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        meta.deliver(COMMENT.getBytes(UTF_8), MediaType.TEXT_PLAIN)
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void takesACommentOfNearlyAMegabyte() throws Exception {
        meta.deliver(COMMENT.replace("Hej", "\\\"".repeat(500_000))).andExpect(status().isOk());
        assertThat(observed(posts.next(1).getFirst()).text()).hasSize(500_000);
    }

    private void onlyTheMarkerArrived() throws Exception {
        meta.deliver(COMMENT.replace("9_1", "marker")).andExpect(status().isOk());
        assertThat(posts.next(1))
                .extracting(record -> observed(record).nativeId())
                .containsExactly("marker");
    }

    private PostObserved observed(ConsumerRecord<String, byte[]> message) {
        return json.read(message.value(), PostObserved.class);
    }
}
