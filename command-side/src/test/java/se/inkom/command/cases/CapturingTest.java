package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkom.command.policy.Rule;
import se.inkom.command.support.StaleVersion;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.*;
import se.inkom.events.ids.EffectId;

/** Pictures that our own browser takes: asked for, brought, refused (R48, I3). */
class CapturingTest {
    private static final EffectId CAPTURE = new EffectId(new UUID(7, 7));
    private static final URI ADDRESS = URI.create("https://example.org/100_1");
    private static final ContentRef PAGE = MemoryContents.ref("image/png", new byte[] {2});
    private static final List<EvidencePart> PARTS = List.of(
            new EvidencePart(EvidencePart.Kind.MANIFEST, MemoryContents.text("{}")),
            new EvidencePart(EvidencePart.Kind.PAGE, PAGE));

    @Test
    void asksForAPictureOfTheCurrentVersion() {
        aDesk().given(seen(), edited())
                .when(new RequestCapture(CASE, null, CaptureReason.BY_HAND, ANNA))
                .expectEventsMatching(facts(events -> {
                    var asked = (CaptureRequested) events.getFirst();
                    assertThat(asked.version()).isEqualTo(SECOND_VERSION);
                    assertThat(asked.address()).isEqualTo(ADDRESS);
                }));
    }

    /** The root's own interceptor is asked for a member's commands too. */
    @Test
    void refusesWhatIsBasedOnAnOldVersionOfTheCase() {
        aDesk().given(seen(), edited())
                .when(new RequestCapture(CASE, 1L, CaptureReason.BY_HAND, ANNA))
                .expectException(StaleVersion.class)
                .expectNoEvents();
    }

    @Test
    void asksOnceForOneVersion() {
        aDesk().given(seen(), asked(FIRST_VERSION))
                .when(new RequestCapture(CASE, null, CaptureReason.BY_HAND, ANNA))
                .expectResultMessagePayload(new CaptureAccepted(CAPTURE, 2))
                .expectNoEvents();
    }

    @Test
    void refusesByHandWhatCannotBePictured() {
        aDesk().given(seen(), goneUpstream())
                .when(new RequestCapture(CASE, null, CaptureReason.BY_HAND, ANNA))
                .expectException(refusal("capture-impossible", Rule.R48));
        aDesk().given(seen(), closed())
                .when(new RequestCapture(CASE, null, CaptureReason.BY_HAND, ANNA))
                .expectException(refusal("case-closed", Rule.R70));
    }

    /** Our own processes ask without looking first; what is pointless happens quietly not at all. */
    @ParameterizedTest
    @EnumSource(names = "BY_HAND", mode = EnumSource.Mode.EXCLUDE)
    void passesOverWhatIsPointless(CaptureReason reason) {
        for (var past : List.of(
                List.of(seen(), evidenceOf(FIRST_VERSION)),
                List.of(seen(), goneUpstream()),
                List.of(seen(), closed()),
                List.of(goneUpstream()))) {
            aDesk().given(past)
                    .when(new RequestCapture(CASE, null, reason, SystemActor.EVIDENCE))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    /** An ordinary comment that is edited is nobody's evidence. */
    @Test
    void picturesAnEditOnlyWhereThereWasEvidence() {
        aDesk().given(seen(), edited())
                .when(new RequestCapture(CASE, null, CaptureReason.EDITED, SystemActor.EVIDENCE))
                .expectNoEvents();
        aDesk().given(seen(), evidenceOf(FIRST_VERSION), edited())
                .when(new RequestCapture(CASE, null, CaptureReason.EDITED, SystemActor.EVIDENCE))
                .expectEventsMatching(facts(events -> assertThat(((CaptureRequested) events.getFirst()).version())
                        .isEqualTo(SECOND_VERSION)));
    }

    @Test
    void whatTheBrowserBroughtIsEvidenceOfTheVersionItWasAskedFor() {
        aDesk().given(seen(), asked(FIRST_VERSION), edited()).when(brought()).expectEventsMatching(facts(events -> {
            var archived = (EvidenceArchived) events.getFirst();
            assertThat(archived.ofVersion()).isEqualTo(FIRST_VERSION.key());
            assertThat(archived.file()).isEqualTo(PAGE);
            assertThat(archived.parts()).isEqualTo(PARTS);
            assertThat(archived.captureId()).isEqualTo(CAPTURE);
        }));
    }

    /** I3: a late picture of an older version neither counts for the newer one nor takes its evidence away. */
    @Test
    void aLatePictureOfAnOlderVersionChangesNothing() {
        aDesk().given(seen(), asked(FIRST_VERSION), edited(), late())
                .when(remove(RemovalGround.ADVERTISING))
                .expectException(refusal("evidence-missing", Rule.R48));
        aDesk().given(seen(), asked(FIRST_VERSION), edited(), evidenceOf(SECOND_VERSION), late())
                .when(remove(RemovalGround.ADVERTISING))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void saysWhyThereIsNoEvidence() {
        aDesk().given(seen(), asked(FIRST_VERSION))
                .when(new RecordCapture(CASE, CAPTURE, List.of(), "login-wall", NOW))
                .expectEvents(new EvidenceRejected(CASE, CAPTURE, FIRST_VERSION.key(), "login-wall", NOW));
    }

    /** I8: told twice, late, or never asked for. */
    @Test
    void takesNothingTwice() {
        aDesk().given(seen(), asked(FIRST_VERSION), late()).when(brought()).expectNoEvents();
        aDesk().given(seen()).when(brought()).expectNoEvents();
    }

    @Test
    void refusesAPostWithoutAnAddress() {
        aDesk().given(received())
                .when(new RequestCapture(CASE, null, CaptureReason.BY_HAND, ANNA))
                .expectException(refusal("capture-impossible", Rule.R48));
    }

    private static PostReceived seen() {
        var origin =
                new PostOrigin(ORIGIN.source(), ORIGIN.account(), ORIGIN.authority(), ORIGIN.unit(), null, ADDRESS);
        return new PostReceived(CASE, origin, FIRST_VERSION, PUBLISHED, NOW, DEADLINES.answer(PUBLISHED));
    }

    private static RecordCapture brought() {
        return new RecordCapture(CASE, CAPTURE, PARTS, null, NOW);
    }

    private static CaptureRequested asked(PostVersion version) {
        return new CaptureRequested(CASE, CAPTURE, version, ADDRESS, CaptureReason.UNSUITABLE, ANNA, NOW);
    }

    private static EvidenceArchived late() {
        return new EvidenceArchived(
                CASE, EVIDENCE, PAGE, FIRST_VERSION.key(), SystemActor.EVIDENCE, NOW, CAPTURE, PARTS);
    }
}
