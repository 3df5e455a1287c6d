package se.inkom.channels.effects;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkom.channels.testing.House;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectRequested;

/** An answer is published at most once, or is visibly in doubt (I8, RELIABILITY 2a step 10). */
class PublishAnswerTest {
    private static final String REPLIES = "/graph/v25.0/9_1/comments";
    private static final String ANSWER = "Hej! Badhuset öppnar kl. 9.\n\nAnna Lind, kommunikatör";

    private final WireMockServer graph = House.graph();
    private Desk desk;

    @BeforeEach
    void open() {
        graph.resetAll();
        desk = new Desk();
        graph.stubFor(get(urlPathEqualTo("/graph/v25.0/9_1")).willReturn(okJson("{\"id\":\"9_1\"}")));
        graph.stubFor(get(urlPathEqualTo("/graph/v25.0/" + House.PAGE)).willReturn(okJson("{\"id\":\"1\"}")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void publishesOnceAndNotAgainWhenAskedAgain() {
        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}")));
        var request = desk.accept(desk.answer("9_1", ANSWER));
        assertThat(desk.worker.step()).isTrue();

        Effect done = desk.stateOf(request);
        assertThat(done.state()).isEqualTo(EffectState.DONE);
        assertThat(done.platformId()).isEqualTo("9_55");
        assertThat(done.content()).as("is not kept longer than needed").isEmpty();
        assertThat(done.reported()).isFalse();
        graph.verify(postRequestedFor(urlEqualTo(REPLIES))
                .withHeader("Authorization", equalTo("Bearer " + House.ACCESS_TOKEN))
                .withFormParam("message", equalTo(ANSWER)));

        desk.store.reported(done);
        desk.accept(request);
        assertThat(desk.worker.step()).as("nothing left to do").isFalse();
        assertThat(desk.rows.unreported(10)).as("but its outcome is told again").hasSize(1);
        graph.verify(1, postRequestedFor(urlEqualTo(REPLIES)));
    }

    @Test
    void adoptsItsAnswerAfterACrashBetweenCallAndCommit() {
        var request = crashedWhileAttempting();
        repliesOnThePlatform("{\"id\":\"9_54\",\"message\":\"Annat\",\"from\":{\"id\":\"" + House.PAGE + "\"}},"
                + "{\"id\":\"9_56\",\"message\":\"Hej! Badhuset öppnar kl. 9.\\r\\n\\r\\nAnna Lind, kommunikatör \",\"from\":{\"id\":\""
                + House.PAGE + "\"}}");
        desk.clock.forward(Desk.SETTLE);
        EffectWorker afterRestart = desk.newWorker();
        assertThat(afterRestart.step()).isTrue();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);
        assertThat(desk.stateOf(request).reasonCode()).isEqualTo("interrupted");
        assertThat(desk.rows.unreported(10)).as("the doubt is told").hasSize(1);
        assertThat(afterRestart.step()).as("settles first").isFalse();

        desk.clock.forward(Desk.SETTLE);
        afterRestart.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.stateOf(request).platformId()).isEqualTo("9_56");
        graph.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void attemptsAgainAfterACrashWhenTheAnswerIsCertainlyNotThere() {
        var request = crashedWhileAttempting();
        repliesOnThePlatform(
                "{\"id\":\"9_57\",\"message\":\"" + ANSWER.replace("\n", "\\n") + "\",\"from\":{\"id\":\"77\"}}");
        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_58\"}")));
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        assertThat(desk.stateOf(request).state())
                .as("a citizen's copy of our words is not ours")
                .isEqualTo(EffectState.ACCEPTED);
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.stateOf(request).attempts()).isEqualTo(2);
        graph.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void believesALateReplyAsLongAsNobodyHasTriedAgain() {
        var request = desk.accept(desk.answer("9_1", ANSWER));
        EffectStore.Claim paused =
                desk.store.claim(desk.clock.instant(), List.of()).orElseThrow();
        repliesOnThePlatform("");
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.ACCEPTED);
        assertThat(desk.store.finished(paused, EffectState.DONE, "9_59", null, desk.clock.instant()))
                .isTrue();
        assertThat(desk.worker.step()).isFalse();
        graph.verify(0, postRequestedFor(anyUrl()));
    }

    private EffectRequested crashedWhileAttempting() {
        var request = desk.accept(desk.answer("9_1", ANSWER));
        assertThat(desk.store.claim(desk.clock.instant(), List.of())).isPresent();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.ATTEMPTING);
        return request;
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "MALFORMED_RESPONSE_CHUNK"})
    void neverRepeatsWhenTheReplyIsLost(Fault fault) {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withFault(fault)));
        endsInDoubtAndIsFound("reply-lost");
    }

    @Test
    void neverRepeatsWhenTheReplyIsLate() {
        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}").withFixedDelay(1500)));
        endsInDoubtAndIsFound(desk.impatientWorker(), "reply-lost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500|{\"error\":{\"code\":2}}|platform-error-2",
                "400|{\"error\":{\"code\":1}}|platform-error-1",
                "502|<html>|platform-status-502",
                "200|{}|reply-without-id",
                "200|<html>|reply-unreadable",
                "400|{\"error\":{\"code\":506}}|duplicate"
            })
    void neverRepeatsWhatThePlatformMayHaveDone(int status, String body, String reason) {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(status).withBody(body)));
        endsInDoubtAndIsFound(reason);
    }

    private void endsInDoubtAndIsFound(String reason) {
        endsInDoubtAndIsFound(desk.worker, reason);
    }

    private void endsInDoubtAndIsFound(EffectWorker sender, String reason) {
        var request = desk.accept(desk.answer("9_1", ANSWER));
        sender.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);
        assertThat(desk.stateOf(request).reasonCode()).isEqualTo(reason);
        assertThat(desk.worker.step()).isFalse();
        repliesOnThePlatform(ours("9_55"));
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.stateOf(request).platformId()).isEqualTo("9_55");
        graph.verify(1, postRequestedFor(urlEqualTo(REPLIES)));
    }

    @Test
    void staysInDoubtWhileThePlatformCannotBeLookedAt() {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(500)));
        var request = desk.accept(desk.answer("9_1", ANSWER));
        desk.worker.step();
        graph.stubFor(get(urlPathEqualTo(REPLIES)).willReturn(aResponse().withStatus(503)));
        for (int look = 1; look <= 3; look++) {
            desk.clock.forward(Desk.SETTLE);
            desk.worker.step();
            assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);
            assertThat(desk.stateOf(request).looks()).isEqualTo(look);
        }
        // Neither a comment that we may no longer see nor one whose author is hidden proves anything.
        graph.stubFor(get(urlPathEqualTo("/graph/v25.0/9_1")).willReturn(gone()));
        graph.stubFor(get(urlPathEqualTo("/graph/v25.0/" + House.PAGE)).willReturn(gone()));
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);
        graph.verify(1, postRequestedFor(urlEqualTo(REPLIES)));
    }

    @Test
    void readsAllPagesBeforeItSaysThatNothingIsThere() {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(500)));
        var request = desk.accept(desk.answer("9_1", ANSWER));
        desk.worker.step();
        graph.stubFor(get(urlPathEqualTo(REPLIES))
                .willReturn(okJson("{\"data\":[],\"paging\":{\"next\":\"x\",\"cursors\":{\"after\":\"p2\"}}}")));
        graph.stubFor(get(urlPathEqualTo(REPLIES))
                .withQueryParam("after", equalTo("p2"))
                .willReturn(okJson("{\"data\":[" + ours("9_60") + "]}")));
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        assertThat(desk.stateOf(request).platformId()).isEqualTo("9_60");
    }

    @Test
    void tellsTwoAnswersWithTheSameWordsApart() {
        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_61\"}")));
        var first = desk.accept(desk.answer("9_1", ANSWER));
        desk.worker.step();
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(500)));
        var second = desk.accept(desk.answer("9_1", ANSWER));
        desk.worker.step();
        repliesOnThePlatform(ours("9_61"));
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        assertThat(desk.stateOf(first).platformId()).isEqualTo("9_61");
        assertThat(desk.stateOf(second).state()).as("9_61 has an owner").isEqualTo(EffectState.ACCEPTED);
    }

    @Test
    void waitsWithATwinWhileTheFirstIsInDoubt() {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(500)));
        desk.accept(desk.answer("9_1", ANSWER));
        desk.worker.step();
        var second = desk.accept(desk.answer("9_1", ANSWER));
        assertThat(desk.worker.step()).isFalse();
        assertThat(desk.stateOf(second).state()).isEqualTo(EffectState.ACCEPTED);
        graph.verify(1, postRequestedFor(urlEqualTo(REPLIES)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403|{\"error\":{\"code\":10}}|permission-missing",
                "403|{\"error\":{\"code\":200}}|permission-missing",
                "403|{\"error\":{\"code\":299}}|permission-missing",
                "400|{\"error\":{\"code\":100,\"error_subcode\":33}}|post-gone",
                "404||post-gone",
                "400|{\"error\":{\"code\":100}}|platform-error-100"
            })
    void endsWithAReasonWhenTryingAgainIsOfNoUse(int status, String body, String reason) {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(status).withBody(body == null ? "" : body)));
        var request = desk.accept(desk.answer("9_1", ANSWER));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.REFUSED);
        assertThat(desk.stateOf(request).outcome().reasonCode()).isEqualTo(reason);
    }

    @Test
    void refusesATwinThatThePlatformForbids() {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(400).withBody("{\"error\":{\"code\":506}}")));
        repliesOnThePlatform("");
        var request = desk.accept(desk.answer("9_1", ANSWER));
        desk.worker.step();
        desk.clock.forward(Desk.SETTLE);
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.REFUSED);
        assertThat(desk.stateOf(request).reasonCode()).isEqualTo("duplicate");
    }

    @Test
    void doesNotDoubtWhatNeverLeftTheHouse() {
        var request = desk.accept(desk.answer("9_1", ANSWER));
        desk.workerFor(URI.create("http://127.0.0.1:1")).step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.ACCEPTED);
        assertThat(desk.stateOf(request).reasonCode()).isEqualTo("platform-not-reached");
    }

    @Test
    void usesTheRepliesOfInstagram() {
        graph.stubFor(post("/graph/v25.0/17/replies").willReturn(okJson("{\"id\":\"18\"}")));
        var request = desk.accept(new EffectRequested.PublishAnswer(
                new EffectId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                new SourcePost(Platform.INSTAGRAM, House.INSTAGRAM, "17"),
                ANSWER,
                desk.clock.instant()));
        desk.worker.step();
        assertThat(desk.stateOf(request).platformId()).isEqualTo("18");
    }

    @Test
    void saysThatThereIsNoWayWithoutAnAdapter() {
        var request = desk.accept(new EffectRequested.PublishAnswer(
                new EffectId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                new SourcePost(Platform.BLOG, "a", "1"),
                ANSWER,
                desk.clock.instant()));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IMPOSSIBLE);
        assertThat(desk.stateOf(request).reasonCode()).isEqualTo("no-adapter");
    }

    private void repliesOnThePlatform(String data) {
        graph.stubFor(get(urlPathEqualTo(REPLIES)).willReturn(okJson("{\"data\":[" + data + "]}")));
    }

    private static String ours(String id) {
        return "{\"id\":\"" + id + "\",\"message\":\"" + ANSWER.replace("\n", "\\n") + "\",\"from\":{\"id\":\""
                + House.PAGE + "\"}}";
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder gone() {
        return aResponse().withStatus(400).withBody("{\"error\":{\"code\":100,\"error_subcode\":33}}");
    }
}
