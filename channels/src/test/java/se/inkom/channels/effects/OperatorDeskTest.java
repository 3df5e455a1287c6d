package se.inkom.channels.effects;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.inkom.channels.effects.EffectStep.Result;
import se.inkom.channels.effects.EffectStep.What;
import se.inkom.channels.effects.OperatorDesk.Found;
import se.inkom.channels.testing.House;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.EffectRequested;
import se.inkom.web.ProblemException;

/** What a person may decide about an effect, and that it is written down who and why. */
class OperatorDeskTest {
    private static final String REPLIES = "/graph/v25.0/9_1/comments";
    private static final OfficerId OLLE = new OfficerId("olle.strand");

    private final WireMockServer graph = House.graph();
    private Desk desk;

    @BeforeEach
    void open() {
        graph.resetAll();
        desk = new Desk();
        graph.stubFor(get(urlPathEqualTo("/graph/v25.0/9_1")).willReturn(okJson("{\"id\":\"9_1\"}")));
        graph.stubFor(get(urlPathEqualTo(REPLIES)).willReturn(okJson("{\"data\":[]}")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void triesAtOnceWhatWouldHaveWaited() {
        var request = desk.accept(desk.answer("9_1", "Hej"));
        desk.workerFor(URI.create("http://127.0.0.1:1")).step();
        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}")));
        assertThat(desk.worker.step()).as("would wait").isFalse();
        desk.operator.retry(request.effectId(), OLLE, "Plattformen är uppe igen");
        assertThat(desk.worker.step()).isTrue();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        assertThat(steps(request)).extracting(EffectStep::what).containsExactly(What.ATTEMPT, What.RETRY, What.ATTEMPT);
        assertThat(steps(request))
                .extracting(EffectStep::result)
                .containsExactly(Result.NOT_DONE, Result.NOTED, Result.DONE);
        assertThat(steps(request).get(1).by()).isEqualTo(OLLE);
        assertThat(steps(request).get(1).why()).isEqualTo("Plattformen är uppe igen");
    }

    @Test
    void looksAtOnceWhenInDoubtButNeverBeforeThePlatformHasSettled() {
        var request = inDoubt();
        refused("effect-settling", () -> desk.operator.retry(request.effectId(), OLLE, "Nu"));
        desk.clock.forward(Desk.SETTLE);
        graph.stubFor(get(urlPathEqualTo(REPLIES)).willReturn(aResponse().withStatus(500)));
        desk.worker.step();
        assertThat(desk.worker.step()).as("next look in a while").isFalse();
        graph.stubFor(get(urlPathEqualTo(REPLIES)).willReturn(okJson("{\"data\":[]}")));
        desk.operator.retry(request.effectId(), OLLE, "Nu");
        assertThat(desk.worker.step()).isTrue();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.ACCEPTED);
        graph.verify(1, postRequestedFor(urlEqualTo(REPLIES)));
        assertThat(steps(request))
                .extracting(EffectStep::result)
                .containsExactly(Result.IN_DOUBT, Result.UNCLEAR, Result.NOTED, Result.ABSENT);
    }

    @Test
    void endsWhatHasNotBeenTried() {
        var request = desk.accept(desk.answer("9_1", "Hej"));
        refused(
                "found-mismatch",
                () -> desk.operator.giveUp(request.effectId(), OLLE, "Fel konto", Found.NOT_ON_PLATFORM, null));
        desk.operator.giveUp(request.effectId(), OLLE, "Fel konto", null, null);
        assertThat(desk.worker.step()).isFalse();
        EffectOutcome told = desk.rows.unreported(1).getFirst().outcome();
        assertThat(told.result()).isEqualTo(EffectOutcome.Result.REFUSED);
        assertThat(told.reasonCode()).isEqualTo("given-up");
        assertThat(desk.stateOf(request).content()).isEmpty();
        assertThat(steps(request).getLast().why()).isEqualTo("Fel konto");
    }

    @Test
    void endsDoubtWithWhatTheOperatorSaw() {
        var seen = inDoubt();
        refused("found-mismatch", () -> desk.operator.giveUp(seen.effectId(), OLLE, "Syns", null, null));
        refused(
                "effect-settling",
                () -> desk.operator.giveUp(seen.effectId(), OLLE, "Syns inte", Found.NOT_ON_PLATFORM, null));
        desk.operator.giveUp(seen.effectId(), OLLE, "Syns", Found.ON_PLATFORM, "9_77");
        assertThat(desk.stateOf(seen).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.stateOf(seen).platformId()).isEqualTo("9_77");

        var taken = inDoubt();
        refused(
                "platform-id-taken",
                () -> desk.operatorInTransaction(
                        () -> desk.operator.giveUp(taken.effectId(), OLLE, "Syns", Found.ON_PLATFORM, "9_77")));
        desk.operator.giveUp(taken.effectId(), OLLE, "Kontot är borta", Found.CANNOT_TELL, null);
        assertThat(desk.stateOf(taken).state()).isEqualTo(EffectState.IMPOSSIBLE);
        assertThat(desk.stateOf(taken).reasonCode()).isEqualTo("given-up-in-doubt");

        var absent = inDoubt();
        desk.clock.forward(Desk.SETTLE);
        desk.operator.giveUp(absent.effectId(), OLLE, "Syns inte", Found.NOT_ON_PLATFORM, null);
        assertThat(desk.stateOf(absent).state()).isEqualTo(EffectState.REFUSED);
    }

    @Test
    void leavesAloneWhatIsOverOrUnderWay() {
        graph.stubFor(post(REPLIES).willReturn(okJson("{\"id\":\"9_55\"}")));
        var over = desk.accept(desk.answer("9_1", "Hej"));
        desk.worker.step();
        refused("effect-over", () -> desk.operator.retry(over.effectId(), OLLE, "Igen"));
        refused("effect-over", () -> desk.operator.giveUp(over.effectId(), OLLE, "Nej", null, null));
        var underWay = desk.accept(desk.answer("9_1", "Hej igen"));
        desk.store.claim(desk.clock.instant(), List.of());
        refused("effect-under-way", () -> desk.operator.retry(underWay.effectId(), OLLE, "Igen"));
        refused("not-found", () -> desk.operator.retry(new EffectId(UUID.randomUUID()), OLLE, "Igen"));
    }

    /** A look that is under way when an operator decides comes too late, and says so. */
    @Test
    void aPersonsWordStandsAgainstALateLook() {
        var request = inDoubt();
        desk.clock.forward(Desk.SETTLE);
        EffectStore.Claim look =
                desk.store.claim(desk.clock.instant(), List.of()).orElseThrow();
        desk.operator.giveUp(request.effectId(), OLLE, "Syns inte", Found.NOT_ON_PLATFORM, null);
        assertThat(desk.store.notDone(
                        look, Result.ABSENT, "not-on-platform", desk.clock.instant(), desk.clock.instant()))
                .isFalse();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.REFUSED);
        assertThat(steps(request)).extracting(EffectStep::result).contains(Result.TOO_LATE);
    }

    @Test
    void writesTheAttemptBeforeTheCallAndThatNobodySawItsEnd() {
        var request = desk.accept(desk.answer("9_1", "Hej"));
        desk.store.claim(desk.clock.instant(), List.of());
        assertThat(steps(request).getFirst().endedAt()).isNull();
        desk.clock.forward(Duration.ofMinutes(2));
        desk.worker.step();
        assertThat(steps(request).getFirst().result()).isEqualTo(Result.INTERRUPTED);
    }

    private EffectRequested inDoubt() {
        graph.stubFor(post(REPLIES).willReturn(aResponse().withStatus(500)));
        var request = desk.accept(desk.answer("9_1", "Hej"));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);
        return request;
    }

    private List<EffectStep> steps(EffectRequested request) {
        return desk.steps.of(desk.stateOf(request));
    }

    private static void refused(String code, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
