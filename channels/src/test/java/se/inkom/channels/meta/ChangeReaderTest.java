package se.inkom.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.messages.PostObserved;
import se.inkom.events.messages.PostObserved.Change;

/** What Meta's words mean (DOMAIN 4.1). */
class ChangeReaderTest {
    private static final Instant SEEN = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant WRITTEN = Instant.ofEpochSecond(1_763_600_000);
    private static final Instant ENTRY = Instant.ofEpochSecond(1_763_600_500);

    @Test
    void readsACommentAtTheTopLevel() {
        PostObserved post = post("""
                {"item":"comment","verb":"add","comment_id":"9_1","post_id":"5_9","parent_id":"5_9","created_time":1763600000,
                 "from":{"id":"77","name":"Åsa Öberg"},"message":"Är badhuset öppet?",
                 "post":{"permalink_url":"https://www.facebook.com/5/posts/9"}}""");
        assertThat(post.source().key()).isEqualTo("FACEBOOK/5/9_1");
        assertThat(post.change()).isEqualTo(Change.ADDED);
        assertThat(post.author()).isEqualTo(new PostContent.Author("77", "Åsa Öberg"));
        assertThat(post.byAccountOwner()).isFalse();
        assertThat(post.text()).isEqualTo("Är badhuset öppet?");
        assertThat(post.parentId()).isEqualTo("5_9");
        assertThat(post.permalink()).isEqualTo(URI.create("https://www.facebook.com/5/posts/9"));
        assertThat(post.publishedAt()).isEqualTo(WRITTEN);
        assertThat(post.changedAt()).isEqualTo(WRITTEN);
        assertThat(post.capturedAt()).isEqualTo(SEEN);
    }

    /** People click on it later. */
    @Test
    void takesNoAddressThatABrowserWouldRun() {
        PostObserved post = post("""
                {"item":"comment","verb":"add","comment_id":"9_1","post_id":"5_9","created_time":1763600000,
                 "permalink_url":"javascript:alert(1)","photo":"data:text/html,x","message":"hej"}""");
        assertThat(post.permalink()).isNull();
        assertThat(post.attachments().getFirst().url()).isNull();
    }

    @Test
    void keepsTheChangeWordForWord() {
        String change =
                "{\"field\" : \"feed\",\n\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"9_1\","
                        + "\"message\":\"h\\u00e5l \\ud83d\\ude00 å😀\",\"weight\":1.0e5}}";
        PostObserved post = posts(
                        "{\"object\":\"page\",\"entry\":[{\"id\":\"5\",\"time\":1,\"changes\":[ " + change + " ]}]}")
                .getFirst();
        assertThat(post.raw()).isEqualTo(change);
        assertThat(post.text()).isEqualTo("hål 😀 å😀");
    }

    @ParameterizedTest
    @CsvSource({"edited,EDITED", "edit,EDITED", "remove,REMOVED", "delete,REMOVED", "hide,HIDDEN", "unhide,SHOWN"})
    void takesTheTimeOfAChangeFromTheEntry(String verb, Change change) {
        PostObserved post = post("{\"item\":\"comment\",\"verb\":\"" + verb
                + "\",\"comment_id\":\"9_1\",\"post_id\":\"5_9\",\"created_time\":1763600000}");
        assertThat(post.change()).isEqualTo(change);
        assertThat(post.publishedAt()).isEqualTo(WRITTEN);
        assertThat(post.changedAt()).isEqualTo(ENTRY);
        assertThat(post.author()).isNull();
        assertThat(post.text()).isNull();
        assertThat(post.parentId()).isEqualTo("5_9");
    }

    @Test
    void readsTheOlderShapeAndNumbersAsIds() {
        PostObserved post = post("""
                {"item":"comment","verb":"add","comment_id":"9_1","sender_id":77,"sender_name":"Bo","message":"Hej"}""");
        assertThat(post.author()).isEqualTo(new PostContent.Author("77", "Bo"));
        assertThat(post.publishedAt()).isNull();
        assertThat(post.changedAt()).isEqualTo(SEEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"photo\":\"https://x.test/p.jpg\"",
                "\"photos\":[\"https://x.test/p.jpg\"]",
                "\"attachment\":{\"type\":\"photo\",\"media\":{\"image\":{\"src\":\"https://x.test/p.jpg\"}}}",
                "\"attachment\":{\"type\":\"photo\",\"url\":\"https://x.test/p.jpg\"}"
            })
    void readsPictureComments(String picture) {
        PostObserved post = post("{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"9_1\"," + picture + "}");
        assertThat(post.text()).isNull();
        assertThat(post.attachments())
                .containsExactly(new PostContent.Attachment("photo", URI.create("https://x.test/p.jpg"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "our-other-page"})
    void knowsWhatWeWroteOurselves(String author) {
        assertThat(post("{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"9_1\",\"from\":{\"id\":\"" + author
                                + "\",\"name\":\"Kungälvs kommun\"}}")
                        .byAccountOwner())
                .isTrue();
    }

    @Test
    void readsInstagram() {
        List<PostObserved> posts = posts("""
                {"object":"instagram","entry":[{"id":"178","time":1763600500000,"changes":[
                  {"field":"comments","value":{"id":"17","text":"Fin bild","from":{"id":"6","username":"stina"},
                    "media":{"id":"90","media_product_type":"FEED"}}},
                  {"field":"comments","value":{"id":"18","text":"Tack","from":{"id":"178","username":"kungalv"},
                    "media":{"id":"90"},"parent_id":"17"}}]}]}""");
        assertThat(posts).extracting(PostObserved::platform).containsOnly(Platform.INSTAGRAM);
        assertThat(posts).extracting(PostObserved::parentId).containsExactly("90", "17");
        assertThat(posts).extracting(PostObserved::byAccountOwner).containsExactly(false, true);
        assertThat(posts).extracting(PostObserved::publishedAt).containsOnly(ENTRY);
        assertThat(posts.getFirst().author()).isEqualTo(new PostContent.Author("6", "stina"));
    }

    @Test
    void takesAVisitorsPostOnThePageButLeavesOurOwn() {
        assertThat(
                        post("{\"item\":\"status\",\"verb\":\"add\",\"post_id\":\"5_9\",\"from\":{\"id\":\"77\"},\"message\":\"Hej\"}")
                                .nativeId())
                .isEqualTo("5_9");
        assertThat(reading("{\"item\":\"photo\",\"verb\":\"add\",\"post_id\":\"5_9\",\"from\":{\"id\":\"5\"}}"))
                .isEqualTo(new Reading.Noise("own-post"));
        assertThat(reading("{\"item\":\"post\",\"verb\":\"remove\",\"post_id\":\"5_9\"}"))
                .isEqualTo(new Reading.Noise("own-post"));
    }

    @ParameterizedTest
    @CsvSource({"reaction,reaction", "like,like", "share,share", "somebody-elses-label,other-item"})
    void leavesNoise(String item, String kind) {
        assertThat(reading("{\"item\":\"" + item + "\",\"verb\":\"add\",\"post_id\":\"5_9\"}"))
                .isEqualTo(new Reading.Noise(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"item\":\"comment\",\"verb\":\"bless\",\"comment_id\":\"9_1\"}|verb-unknown",
                "{\"item\":\"comment\",\"comment_id\":\"9_1\"}|verb-unknown",
                "{\"item\":\"comment\",\"verb\":\"add\"}|id-missing",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":{}}|id-missing",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"9_1\",\"message\":[\"a\"]}|text-unreadable",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"9_1\",\"created_time\":\"soon\"}|time-unreadable",
                "{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"9_1\",\"created_time\":99999999999999999999}|time-unreadable"
            })
    void saysWhyACommentCannotBeRead(String value, String reason) {
        assertThat(reading(value)).isEqualTo(new Reading.Unreadable(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"object\":\"page\"|json-malformed",
                "''|shape-unknown",
                "null|json-malformed",
                "{\"object\":\"page\",\"object\":\"user\",\"entry\":[]}|json-ambiguous",
                "{\"object\":\"page\",\"entry\":[]} {}|json-ambiguous",
                "[]|shape-unknown",
                "{\"entry\":[]}|shape-unknown",
                "{\"object\":\"page\",\"entry\":[{\"changes\":[]}]}|shape-unknown",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"5\",\"changes\":[1]}]}|shape-unknown"
            })
    void saysWhyADeliveryCannotBeTakenApart(String body, String code) {
        String actual = "null".equals(body) ? "\u0000\u0001" : body;
        assertThatThrownBy(() -> new DeliveryReader().read(actual.getBytes(UTF_8)))
                .isInstanceOfSatisfying(UnreadableDeliveryException.class, e -> assertThat(e.code())
                        .isEqualTo(code));
    }

    @Test
    void refusesDepthAndBytesThatAreNoText() {
        String deep = "{\"object\":\"page\",\"entry\":" + "[".repeat(80) + "]".repeat(80) + "}";
        assertThatThrownBy(() -> new DeliveryReader().read(deep.getBytes(UTF_8)))
                .isInstanceOfSatisfying(UnreadableDeliveryException.class, e -> assertThat(e.code())
                        .isEqualTo("json-too-deep"));
        assertThatThrownBy(() -> new DeliveryReader().read(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}))
                .isInstanceOfSatisfying(UnreadableDeliveryException.class, e -> assertThat(e.code())
                        .isEqualTo("json-malformed"));
    }

    private static PostObserved post(String value) {
        return ((Reading.Post) reading(value)).observed();
    }

    private static Reading reading(String value) {
        return readings(
                        "{\"object\":\"page\",\"entry\":[{\"id\":\"5\",\"time\":1763600500,\"changes\":[{\"field\":\"feed\",\"value\":"
                                + value + "}]}]}")
                .getFirst();
    }

    private static List<PostObserved> posts(String delivery) {
        return readings(delivery).stream()
                .map(reading -> ((Reading.Post) reading).observed())
                .toList();
    }

    private static List<Reading> readings(String delivery) {
        try {
            ChangeReader reader = new ChangeReader(Set.of("our-other-page"));
            return new DeliveryReader()
                    .read(delivery.getBytes(UTF_8)).changes().stream()
                            .map(change -> reader.read(change, SEEN))
                            .toList();
        } catch (UnreadableDeliveryException e) {
            throw new AssertionError(e);
        }
    }
}
