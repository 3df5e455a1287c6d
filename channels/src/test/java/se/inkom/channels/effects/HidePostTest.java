package se.inkom.channels.effects;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.inkom.channels.testing.House;

/** Hiding is a weaker removal: the same care for what stands there and for lost replies (I3, I8, N10). */
class HidePostTest {
    private static final String COMMENT = "/graph/v25.0/9_2";

    private final WireMockServer graph = House.graph();
    private Desk desk;

    @BeforeEach
    void open() {
        graph.resetAll();
        desk = new Desk();
        shows("{\"id\":\"9_2\",\"message\":\"Ett hot\",\"can_hide\":true,\"is_hidden\":false}");
        graph.stubFor(post(COMMENT).willReturn(okJson("{\"success\":true}")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void hidesWhatTheEvidenceShows() {
        ends("DONE", null);
        graph.verify(1, postRequestedFor(urlEqualTo(COMMENT)).withRequestBody(equalTo("is_hidden=true")));
    }

    @Test
    void leavesWhatHasBeenEditedSince() {
        shows("{\"id\":\"9_2\",\"message\":\"En ursäkt\",\"can_hide\":true}");
        ends("REFUSED", "content-changed");
        graph.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void saysWhenWeCannotHideIt() {
        shows("{\"id\":\"9_2\",\"message\":\"Ett hot\",\"can_hide\":false,\"is_hidden\":false}");
        ends("IMPOSSIBLE", "cannot-hide");
    }

    @Test
    void countsAlreadyHiddenAsDone() {
        shows("{\"id\":\"9_2\",\"message\":\"Ett hot\",\"is_hidden\":true}");
        ends("DONE", null);
        graph.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void looksWhetherItIsHiddenAfterALostReply() {
        graph.stubFor(post(COMMENT).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        var request = desk.accept(desk.hiding("9_2", "Ett hot"));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.IN_DOUBT);

        shows("{\"id\":\"9_2\",\"message\":\"Ett hot\",\"is_hidden\":true}");
        desk.clock.forward(desk.patience.retry());
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.DONE);
        graph.verify(1, postRequestedFor(urlEqualTo(COMMENT)));
    }

    private void ends(String state, String reason) {
        var request = desk.accept(desk.hiding("9_2", "Ett hot"));
        desk.worker.step();
        assertThat(desk.stateOf(request).state()).isEqualTo(EffectState.valueOf(state));
        assertThat(desk.stateOf(request).reasonCode()).isEqualTo(reason);
    }

    private void shows(String comment) {
        graph.stubFor(get(urlPathEqualTo(COMMENT)).willReturn(okJson(comment)));
    }
}
