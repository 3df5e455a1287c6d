package se.inkom.channels.effects;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.channels.testing.House;

/** Only what the evidence shows is removed, and gone is gone (I3, R67, RELIABILITY 2a step 11). */
class RemovePostTest {
    private static final String COMMENT = "/graph/v25.0/9_1";

    private final WireMockServer graph = House.graph();
    private Desk desk;

    @BeforeEach
    void open() {
        graph.resetAll();
        desk = new Desk();
        graph.stubFor(get(urlPathEqualTo("/graph/v25.0/" + House.PAGE)).willReturn(okJson("{\"id\":\"1\"}")));
        shows("{\"id\":\"9_1\",\"message\":\"Ett hot\",\"can_remove\":true}");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void removesWhatTheEvidenceShows() {
        graph.stubFor(delete(COMMENT).willReturn(okJson("{\"success\":true}")));
        var request = desk.accept(desk.removal("9_1", "Ett hot"));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        graph.verify(1, deleteRequestedFor(urlEqualTo(COMMENT)));
    }

    @Test
    void removesAPictureWithoutWords() {
        shows("{\"id\":\"9_1\"}");
        graph.stubFor(delete(COMMENT).willReturn(okJson("{\"success\":true}")));
        var request = desk.accept(desk.removal("9_1", ""));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
    }

    @Test
    void leavesWhatHasBeenEditedSince() {
        shows("{\"id\":\"9_1\",\"message\":\"En ursäkt\",\"can_remove\":true}");
        ends("REFUSED", "content-changed");
        graph.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void saysWhenWeCannotRemoveIt() {
        shows("{\"id\":\"9_1\",\"message\":\"Ett hot\",\"can_remove\":false}");
        ends("IMPOSSIBLE", "cannot-remove");
        graph.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void countsAlreadyGoneAsDone() {
        graph.stubFor(get(urlPathEqualTo(COMMENT)).willReturn(gone()));
        ends("DONE", null);
        graph.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void countsGoneInTheMeantimeAsDone() {
        graph.stubFor(delete(COMMENT).willReturn(aResponse().withStatus(404)));
        ends("DONE", null);
    }

    @Test
    void doesNotTakeALostPermissionForARemoval() {
        graph.stubFor(get(urlPathEqualTo(COMMENT)).willReturn(gone()));
        graph.stubFor(get(urlPathEqualTo("/graph/v25.0/" + House.PAGE)).willReturn(gone()));
        ends("ACCEPTED", "account-not-shown");
    }

    @ParameterizedTest
    @CsvSource({"10,permission-missing", "200,permission-missing"})
    void endsWithAReasonWhenThePlatformRefuses(int code, String reason) {
        graph.stubFor(delete(COMMENT)
                .willReturn(aResponse().withStatus(403).withBody("{\"error\":{\"code\":" + code + "}}")));
        ends("REFUSED", reason);
    }

    private void ends(String state, String reason) {
        var request = desk.accept(desk.removal("9_1", "Ett hot"));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.valueOf(state));
        assertThat(desk.stateOf(request).reasonCode()).isEqualTo(reason);
    }

    @Test
    void looksBeforeItTriesAgainAfterALostReply() {
        graph.stubFor(delete(COMMENT).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        var request = desk.accept(desk.removal("9_1", "Ett hot"));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);

        desk.clock.forward(desk.patience.retry());
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).as("still there").isEqualTo(EffectState.ACCEPTED);
        graph.verify(1, deleteRequestedFor(urlEqualTo(COMMENT)));

        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);
        graph.stubFor(get(urlPathEqualTo(COMMENT)).willReturn(gone()));
        desk.clock.forward(desk.patience.retry());
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        graph.verify(2, deleteRequestedFor(urlEqualTo(COMMENT)));
    }

    @Test
    void changesNothingAfterALeaseThatSomebodyElseTookOver() {
        var request = desk.accept(desk.removal("9_1", "Ett hot"));
        EffectStore.Claim paused =
                desk.store.claim(desk.clock.instant(), List.of()).orElseThrow();
        graph.stubFor(delete(COMMENT).willReturn(okJson("{\"success\":true}")));
        desk.clock.forward(desk.patience.lease());
        desk.worker.step(); // in doubt
        desk.clock.forward(desk.patience.retry());
        desk.worker.step(); // still there
        desk.worker.step(); // removed
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        assertThat(desk.store.finished(paused, EffectState.REFUSED, null, "late", desk.clock.instant()))
                .isFalse();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
    }

    private void shows(String comment) {
        graph.stubFor(get(urlPathEqualTo(COMMENT)).willReturn(okJson(comment)));
    }

    private static ResponseDefinitionBuilder gone() {
        return aResponse().withStatus(400).withBody("{\"error\":{\"code\":100,\"error_subcode\":33}}");
    }
}
