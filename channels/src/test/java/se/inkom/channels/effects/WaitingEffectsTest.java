package se.inkom.channels.effects;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkom.channels.meta.MetaFixture;
import se.inkom.channels.platforms.PlatformAccount;
import se.inkom.channels.testing.House;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectRequested;

/** What one effect learns about its account, the others of that account, and only they, wait for (D27, DOMAIN 4.1). */
class WaitingEffectsTest {
    private static final String REPLIES = "/graph/v25.0/9_1/comments";
    private static final PlatformAccount PAGE = new PlatformAccount(Platform.FACEBOOK, House.PAGE);
    private static final PlatformAccount INSTAGRAM = new PlatformAccount(Platform.INSTAGRAM, House.INSTAGRAM);

    private final WireMockServer graph = House.graph();
    private Desk desk;

    @BeforeEach
    void open() {
        graph.resetAll();
        desk = new Desk();
        graph.stubFor(post("/graph/v25.0/9_1/comments").willReturn(okJson("{\"id\":\"9_55\"}")));
        graph.stubFor(post("/graph/v25.0/9_2/comments").willReturn(okJson("{\"id\":\"9_56\"}")));
        graph.stubFor(post("/graph/v25.0/17/replies").willReturn(okJson("{\"id\":\"18\"}")));
        accountShown(okJson("{\"id\":\"1\"}"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":190,\"error_subcode\":460}}",
                "{\"error\":{\"code\":190,\"error_subcode\":463}}",
                ""
            })
    void waitsForAnExchangedTokenInsteadOfFailing(String body) {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(401).withBody(body)));
        var first = desk.accept(desk.answer("9_1", "Hej"));
        var second = desk.accept(desk.answer("9_2", "Hej"));
        var other = desk.accept(toInstagram());
        while (desk.worker.step()) {}
        assertThat(desk.stateOf(first).state()).isEqualTo(EffectState.ACCEPTED);
        assertThat(desk.stateOf(first).reasonCode()).isEqualTo("token-expired");
        assertThat(desk.stateOf(second).attempts()).as("is not even tried").isZero();
        assertThat(desk.stateOf(other).state()).as("another account").isEqualTo(EffectState.DONE);
        assertThat(desk.accounts.token(PAGE)).isEqualTo("REFUSED");
        assertThat(desk.rows.unreported(10)).as("nothing failed").hasSize(1);

        desk.clock.forward(Duration.ofDays(1));
        assertThat(desk.worker.step()).as("waits as long as it takes").isFalse();

        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}")));
        check();
        while (desk.worker.step()) {}
        assertThat(desk.accounts.token(PAGE)).isEqualTo("GOOD");
        assertThat(desk.stateOf(first).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.stateOf(second).state()).isEqualTo(EffectState.DONE);
    }

    @Test
    void seesALostTokenBeforeAnythingIsSent() {
        accountShown(aResponse().withStatus(400).withBody("{\"error\":{\"code\":190}}"));
        check();
        var answer = desk.accept(desk.answer("9_1", "Hej"));
        assertThat(desk.worker.step()).isFalse();
        assertThat(desk.stateOf(answer).state()).isEqualTo(EffectState.ACCEPTED);
        graph.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void takesAnAccountThatIsNoLongerShownToUsForALostToken() {
        accountShown(aResponse().withStatus(404));
        check();
        assertThat(desk.accounts.token(PAGE)).isEqualTo("REFUSED");
        assertThat(desk.accounts.waits(PAGE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403|4|||60|throttled",
                "403|17|||60|throttled",
                "400|32|X-Business-Use-Case-Usage|{\"1\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":7}]}|420|throttled",
                "400|613|Retry-After|90|90|throttled",
                "429|0|Retry-After|Fri, 20 Nov 2026 12:05:00 GMT|300|throttled",
                "429|0|||60|throttled",
                "403|368|||3600|policy-block"
            })
    void comesBackWhenThePlatformSaysAndHoldsTheOthersOfTheAccountBack(
            int status, int code, String header, String value, int seconds, String reason) {
        ResponseDefinitionBuilder answer =
                aResponse().withStatus(status).withBody("{\"error\":{\"code\":" + code + "}}");
        graph.stubFor(post(REPLIES).willReturn(header == null ? answer : answer.withHeader(header, value)));
        var request = desk.accept(desk.answer("9_1", "Hej"));
        var same = desk.accept(desk.answer("9_2", "Hej"));
        var other = desk.accept(toInstagram());
        while (desk.worker.step()) {}
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.ACCEPTED);
        assertThat(desk.stateOf(request).reasonCode()).isEqualTo(reason);
        assertThat(desk.stateOf(same).attempts()).isZero();
        assertThat(desk.stateOf(other).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.accounts.heldUntil(PAGE)).isEqualTo(desk.clock.instant().plusSeconds(seconds));

        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}")));
        desk.clock.forward(Duration.ofSeconds(seconds - 1));
        assertThat(desk.worker.step()).isFalse();
        desk.clock.forward(Duration.ofSeconds(1));
        while (desk.worker.step()) {}
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.stateOf(same).state()).isEqualTo(EffectState.DONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-App-Usage|{\"call_count\":96,\"total_time\":1,\"total_cputime\":1}|60",
                "X-App-Usage|{\"call_count\":1,\"total_time\":97,\"total_cputime\":1}|60",
                "X-Business-Use-Case-Usage|{\"1\":[{\"call_count\":95,\"estimated_time_to_regain_access\":3}]}|180"
            })
    void restsBeforeThePlatformHasToRefuse(String header, String value, int seconds) {
        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}").withHeader(header, value)));
        var first = desk.accept(desk.answer("9_1", "Hej"));
        var second = desk.accept(desk.answer("9_2", "Hej"));
        while (desk.worker.step()) {}
        assertThat(desk.stateOf(first).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.stateOf(second).state()).isEqualTo(EffectState.ACCEPTED);
        assertThat(desk.accounts.heldReason(PAGE)).isEqualTo("allowance-nearly-used-up");
        desk.clock.forward(Duration.ofSeconds(seconds));
        while (desk.worker.step()) {}
        assertThat(desk.stateOf(second).state()).isEqualTo(EffectState.DONE);
    }

    @Test
    void comesBackWhenItSaysAlsoAfterAnErrorOfItsOwn() {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "120")));
        var request = desk.accept(desk.answer("9_1", "Hej"));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);
        assertThat(desk.accounts.heldUntil(PAGE)).isEqualTo(desk.clock.instant().plusSeconds(120));
    }

    @Test
    void doesNotRestWhileThereIsAllowanceLeft() {
        graph.stubFor(
                post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}").withHeader("X-App-Usage", "{\"call_count\":94}")));
        desk.accept(desk.answer("9_1", "Hej"));
        while (desk.worker.step()) {}
        assertThat(desk.accounts.waits(PAGE)).isFalse();
    }

    /** One circuit each: the page's platform side is down, Instagram is not. */
    @Test
    void leavesABrokenAccountAloneAndServesTheOthers() {
        EffectWorker worker = desk.worker;
        for (int i = 1; i <= 5; i++) {
            graph.stubFor(post("/graph/v25.0/8_" + i + "/comments")
                    .willReturn(aResponse().withStatus(502)));
            desk.accept(desk.answer("8_" + i, "Hej"));
        }
        while (worker.step()) {}
        assertThat(desk.accounts.circuitIsOpen(PAGE)).isTrue();
        assertThat(desk.accounts.heldReason(PAGE)).isEqualTo("circuit-open");
        var waiting = desk.accept(desk.answer("9_1", "Hej"));
        var other = desk.accept(toInstagram());
        while (worker.step()) {}
        assertThat(desk.stateOf(waiting).attempts()).isZero();
        assertThat(desk.stateOf(other).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.accounts.circuitIsOpen(INSTAGRAM)).isFalse();

        desk.clock.forward(Duration.ofSeconds(31));
        while (worker.step()) {}
        assertThat(desk.accounts.circuitIsOpen(PAGE))
                .as("one good call closes it")
                .isFalse();
        assertThat(desk.stateOf(waiting).state()).isEqualTo(EffectState.DONE);
    }

    @Test
    void oneCallThatFailsOpensTheCircuitAgain() {
        for (int i = 1; i <= 6; i++) {
            graph.stubFor(post("/graph/v25.0/8_" + i + "/comments")
                    .willReturn(aResponse().withStatus(502)));
            desk.accept(desk.answer("8_" + i, "Hej"));
        }
        while (desk.worker.step()) {}
        graph.verify(0, postRequestedFor(urlEqualTo("/graph/v25.0/8_6/comments")));
        desk.clock.forward(Duration.ofSeconds(31));
        while (desk.worker.step()) {}
        graph.verify(1, postRequestedFor(urlEqualTo("/graph/v25.0/8_6/comments")));
        assertThat(desk.accounts.circuitIsOpen(PAGE)).isTrue();
        assertThat(desk.accounts.heldUntil(PAGE)).isEqualTo(desk.clock.instant().plusSeconds(30));
    }

    /** The lease of a dead process is no call, so no hold may keep it from being seen. */
    @Test
    void seesAnInterruptedAttemptEvenWhileTheAccountWaits() {
        var request = desk.accept(desk.answer("9_1", "Hej"));
        desk.store.claim(desk.clock.instant(), java.util.List.of());
        desk.accounts.watch().heard(PAGE, new se.inkom.channels.platforms.AccountSign.TokenRefused("token-expired"));
        desk.clock.forward(desk.patience.lease());
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);
        desk.clock.forward(Desk.SETTLE);
        assertThat(desk.worker.step()).as("but the look waits").isFalse();
    }

    private void accountShown(ResponseDefinitionBuilder answer) {
        graph.stubFor(get(urlPathEqualTo("/graph/v25.0/" + House.PAGE)).willReturn(answer));
    }

    private void check() {
        URI address = URI.create(graph.baseUrl() + "/graph");
        desk.accounts.check(
                MetaFixture.actions(address, desk.accounts.watch(), desk.clock, Desk.PLATFORM_PATIENCE), PAGE);
    }

    private EffectRequested toInstagram() {
        return new EffectRequested.PublishAnswer(
                new EffectId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                new SourcePost(Platform.INSTAGRAM, House.INSTAGRAM, "17"),
                "Hej",
                desk.clock.instant());
    }
}
