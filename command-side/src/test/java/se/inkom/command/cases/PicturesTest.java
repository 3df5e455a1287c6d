package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.Rule;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.*;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.PictureId;

/** Pictures in answers: permission, consent, withdrawal and takedown (R59, R60). */
class PicturesTest {
    private static final ContentRef FILE = MemoryContents.ref("image/png", new byte[] {1});
    private static final PictureId PICTURE = new PictureId(UUID.fromString("019aa0c0-0000-7000-8000-0000000000e1"));
    private static final ConsentId CONSENT = new ConsentId(UUID.fromString("019aa0c0-0000-7000-8000-0000000000e2"));

    private static AttachPicture attach(String permission, boolean showsPeople, String... consents) {
        return new AttachPicture(CASE, null, FILE, permission, showsPeople, List.of(consents), ANNA);
    }

    private static PictureAttached attached() {
        return new PictureAttached(
                CASE,
                PICTURE,
                FILE,
                MemoryContents.text("Avtal 7"),
                true,
                List.of(new PictureAttached.Consent(CONSENT, MemoryContents.text("Blankett 12"))),
                ANNA,
                NOW);
    }

    private static ConsentWithdrawn withdrawn() {
        return new ConsentWithdrawn(CASE, PICTURE, CONSENT, ANNA, NOW);
    }

    private static AnswerGiven answeredWithPicture() {
        return new AnswerGiven(
                CASE, ANSWER, MemoryContents.text("Svar"), ANNA, VERA_GATA.id(), null, null, List.of(PICTURE), NOW);
    }

    private static TakedownOpened takedown() {
        return new TakedownOpened(CASE, PICTURE, ANSWER, NOW);
    }

    /** R59. */
    @Test
    void aPictureNeedsItsAuthorsPermission() {
        for (String none : new String[] {null, "", " "}) {
            aDesk().given(received())
                    .when(attach(none, false))
                    .expectException(refusal("permission-missing", Rule.R59))
                    .expectNoEvents();
        }
    }

    /** R60. */
    @Test
    void peopleWhoCanBeRecognisedHaveConsented() {
        aDesk().given(received())
                .when(attach("Avtal 7", true))
                .expectException(refusal("consent-missing", Rule.R60))
                .expectNoEvents();
        aDesk().given(received()).when(attach("Avtal 7", true, "Blankett 12")).expectEventsMatching(facts(events -> {
            var picture = (PictureAttached) events.getFirst();
            assertThat(picture.permission()).isEqualTo(MemoryContents.text("Avtal 7"));
            assertThat(picture.consents()).singleElement().satisfies(c -> assertThat(c.reference())
                    .isEqualTo(MemoryContents.text("Blankett 12")));
        }));
        aDesk().given(received()).when(attach("Avtal 7", false)).expectSuccessfulHandlerExecution();
    }

    @Test
    void aPictureWithoutItsConsentsIsNotPublished() {
        var withPicture = new DraftText("Fin bild", ANNA_LIND, VERA_GATA, false, List.of(PICTURE));
        aDesk().given(received(), attached())
                .when(new AnswerCase(CASE, null, withPicture))
                .expectEventsMatching(facts(events ->
                        assertThat(((AnswerGiven) events.getFirst()).pictures()).containsExactly(PICTURE)));
        aDesk().given(received(), attached(), withdrawn())
                .when(new AnswerCase(CASE, null, withPicture))
                .expectException(refusal("consent-withdrawn", Rule.R60))
                .expectNoEvents();
        aDesk().given(received())
                .when(new AnswerCase(CASE, null, withPicture))
                .expectException(refusal("picture-unknown", Rule.R59));
    }

    /** R60: a withdrawal opens a task when the picture is out, and only then; also on a closed case. */
    @Test
    void aWithdrawalOpensATakedown() {
        var withdraw = new WithdrawConsent(CASE, null, PICTURE, CONSENT, ANNA);
        aDesk().given(received(), attached()).when(withdraw).expectEvents(withdrawn());
        aDesk().given(received(), attached(), answeredWithPicture(), answerPublished(), closed())
                .when(withdraw)
                .expectEvents(withdrawn(), takedown());
        aDesk().given(received(), attached(), answeredWithPicture(), answerFailed(EffectFailure.REFUSED))
                .when(withdraw)
                .expectEvents(withdrawn());
        aDesk().given(received(), attached(), withdrawn())
                .when(withdraw)
                .expectException(refusal("consent-withdrawn", Rule.R60));
    }

    @Test
    void aCaseIsNotClosedBeforeThePictureIsDown() {
        aDesk().given(
                        received(),
                        attached(),
                        answeredWithPicture(),
                        answerPublished(),
                        registered(),
                        withdrawn(),
                        takedown())
                .when(close())
                .expectException(refusal("takedown-open", Rule.R60))
                .expectNoEvents();
        aDesk().given(
                        received(),
                        attached(),
                        answeredWithPicture(),
                        answerPublished(),
                        registered(),
                        withdrawn(),
                        takedown(),
                        new PictureTakenDown(CASE, PICTURE, ANSWER, ANNA, NOW))
                .when(close())
                .expectEvents(closed());
    }

    @Test
    void onlyWhatMustBeTakenDownIs() {
        aDesk().given(received(), attached(), answeredWithPicture(), withdrawn(), takedown())
                .when(new TakeDownPicture(CASE, null, PICTURE, ANNA))
                .expectEvents(new PictureTakenDown(CASE, PICTURE, ANSWER, ANNA, NOW));
        aDesk().given(received(), attached(), answeredWithPicture())
                .when(new TakeDownPicture(CASE, null, PICTURE, ANNA))
                .expectException(refusal("takedown-unknown", Rule.R60));
    }
}
