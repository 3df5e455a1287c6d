package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.Rule;
import se.inkom.command.support.StaleVersion;
import se.inkom.events.cases.*;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.OfficerId;

/** Drafts, four eyes and notes (D24, R40), by the policies of both municipalities. */
class DraftAnswerTest {
    private static final DraftId DRAFT = new DraftId(UUID.fromString("019aa0c0-0000-7000-8000-0000000000d1"));
    private static final OfficerId KARIN = new OfficerId("karin.ek");

    private static AnswerDrafted drafted(int revision, String text, OfficerId by) {
        return new AnswerDrafted(
                CASE, DRAFT, revision, MemoryContents.text(text), ANNA, VERA_GATA.id(), false, List.of(), by, NOW);
    }

    private static ApprovalRequested asked(int revision) {
        return new ApprovalRequested(CASE, DRAFT, revision, ANNA, NOW);
    }

    private static CaseClassified classified(Classification as) {
        return new CaseClassified(CASE, as, ANNA, NOW);
    }

    private static DraftWords words(String text) {
        return new DraftWords(MemoryContents.text(text), text, ANNA_LIND, VERA_GATA);
    }

    private static ApproveDraft approve(String text, OfficerId by) {
        return new ApproveDraft(CASE, null, DRAFT, words(text), by);
    }

    private static SendDraft send(String text) {
        return new SendDraft(CASE, null, DRAFT, words(text), ANNA);
    }

    @Test
    void keepsEveryVersionOfADraft() {
        aDesk().given(received())
                .when(new DraftAnswer(CASE, null, draft("Ett"), ANNA))
                .expectEventsMatching(facts(events -> {
                    var first = (AnswerDrafted) events.getFirst();
                    assertThat(first.revision()).isEqualTo(1);
                    assertThat(first.text()).isEqualTo(MemoryContents.text("Ett"));
                }));
        aDesk().given(received(), drafted(1, "Ett", ANNA))
                .when(new ReviseDraft(CASE, null, DRAFT, draft("Två"), MATS))
                .expectEvents(drafted(2, "Två", MATS));
    }

    @Test
    void oneDraftAtATime() {
        aDesk().given(received(), drafted(1, "Ett", ANNA))
                .when(new DraftAnswer(CASE, null, draft("Annat"), MATS))
                .expectException(refusal("draft-open", Rule.R40))
                .expectNoEvents();
        aDesk().given(received(), drafted(1, "Ett", ANNA), new DraftDiscarded(CASE, DRAFT, ANNA, NOW))
                .when(new ReviseDraft(CASE, null, DRAFT, draft("Två"), MATS))
                .expectException(refusal("draft-unknown", Rule.R40));
    }

    /** R40 in Kiruna: criticism is met factually, so somebody else looks first. Kungälv demands no such thing. */
    @Test
    void kirunaWantsASecondPairOfEyesOnCriticism() {
        aDesk(KIRUNA)
                .given(received(), classified(Classification.CRITICISM))
                .when(answer())
                .expectException(refusal("approval-missing", Rule.R40))
                .expectNoEvents();
        aDesk(KIRUNA)
                .given(received(), classified(Classification.CRITICISM), drafted(1, "Så här är det.", ANNA))
                .when(send("Så här är det."))
                .expectException(refusal("approval-missing", Rule.R40));
        aDesk(KIRUNA)
                .given(received(), classified(Classification.QUESTION))
                .when(answer())
                .expectSuccessfulHandlerExecution();
        aDesk(KUNGALV)
                .given(received(), classified(Classification.CRITICISM))
                .when(answer())
                .expectSuccessfulHandlerExecution();
    }

    /** R51: where secrecy is suspected both want it, whatever the post was classified as. */
    @Test
    void whatMayBeSecretIsNeverAnsweredByOneAlone() {
        for (var policies : List.of(KUNGALV, KIRUNA)) {
            aDesk(policies)
                    .given(received(), classified(Classification.QUESTION), suspectedSecret())
                    .when(answer())
                    .expectException(refusal("approval-missing", Rule.R51));
            aDesk(policies)
                    .given(received(), classified(Classification.SECRECY_SUSPECTED))
                    .when(answer())
                    .expectException(refusal("approval-missing", Rule.R51));
        }
    }

    @Test
    void approvalMakesTheDraftTheAnswerAndNamesTheApprover() {
        aDesk(KIRUNA)
                .given(received(), classified(Classification.CRITICISM), drafted(1, "Så är det.", ANNA), asked(1))
                .when(approve("Så är det.", KARIN))
                .expectEventsMatching(facts(events -> {
                    var given = (AnswerGiven) events.getFirst();
                    assertThat(given.approvedBy()).isEqualTo(KARIN);
                    assertThat(given.draft()).isEqualTo(DRAFT);
                    assertThat(given.responder()).isEqualTo(ANNA);
                    assertThat(given.text())
                            .isEqualTo(MemoryContents.text(
                                    "Så är det.\n\n/ Anna Lind, Kommunikatör\nFaktalämnare: Vera Gata, Gatuingenjör"));
                }));
    }

    /** D24: neither who began it nor who changed a word of it. */
    @Test
    void theApproverIsNeverOneOfTheWriters() {
        for (OfficerId writer : List.of(ANNA, MATS)) {
            aDesk(KIRUNA)
                    .given(received(), drafted(1, "Ett", ANNA), drafted(2, "Två", MATS), asked(2))
                    .when(approve("Två", writer))
                    .expectException(refusal("approver-is-drafter", Rule.R40))
                    .expectNoEvents();
        }
    }

    @Test
    void onlyWhatSomebodyAskedAboutIsApproved() {
        aDesk().given(received(), drafted(1, "Ett", ANNA))
                .when(approve("Ett", KARIN))
                .expectException(refusal("approval-not-requested", Rule.R40));
        aDesk().given(received(), drafted(1, "Ett", ANNA), asked(1), drafted(2, "Två", ANNA))
                .when(approve("Två", KARIN))
                .expectException(refusal("approval-not-requested", Rule.R40));
        aDesk().given(received(), drafted(1, "Ett", ANNA), asked(1), drafted(2, "Två", ANNA), asked(2))
                .when(approve("Ett", KARIN))
                .expectException(refusal("draft-changed", Rule.R40));
    }

    @Test
    void aReturnedDraftComesBackWithItsComment() {
        aDesk().given(received(), drafted(1, "Ett", ANNA), asked(1))
                .when(new ReturnDraft(CASE, null, DRAFT, "Vilken dag?", KARIN))
                .expectEvents(new DraftReturned(CASE, DRAFT, 1, MemoryContents.text("Vilken dag?"), KARIN, NOW));
        aDesk().given(
                        received(),
                        drafted(1, "Ett", ANNA),
                        asked(1),
                        new DraftReturned(CASE, DRAFT, 1, MemoryContents.text("Vilken dag?"), KARIN, NOW))
                .when(approve("Ett", KARIN))
                .expectException(refusal("approval-not-requested", Rule.R40));
    }

    /** A second person should not be asked to look at what cannot go out. */
    @Test
    void refusesToAskForApprovalOfWhatCannotGoOut() {
        aDesk().given(received(), drafted(1, "x".repeat(8000), ANNA))
                .when(new RequestApproval(CASE, null, DRAFT, words("x".repeat(8000)), ANNA))
                .expectException(refusal("answer-too-long", Rule.R44))
                .expectNoEvents();
    }

    /** R51: a draft is kept for ever, so a protected name or a personal identity number is not even drafted. */
    @Test
    void refusesASecretWordInADraft() {
        for (String text : List.of("Kim Berg ringer.", "Ditt nummer är 850709-9805.")) {
            aDesk().given(received())
                    .when(new DraftAnswer(CASE, null, draft(text), ANNA))
                    .expectException(org.hamcrest.Matchers.allOf(
                            org.hamcrest.Matchers.isA(se.inkom.command.policy.RuleViolation.class),
                            org.hamcrest.Matchers.hasProperty(
                                    "message",
                                    org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("Berg")))))
                    .expectNoEvents();
        }
    }

    /** R51: the list may have grown since the draft was written. */
    @Test
    void looksAgainWhenTheDraftIsSent() {
        aDesk().given(received(), drafted(1, "Kim Berg ringer.", ANNA))
                .when(send("Kim Berg ringer."))
                .expectException(refusal("answer-has-protected-name", Rule.R51))
                .expectNoEvents();
    }

    @Test
    void aDraftMayBeSentWithoutApprovalWhereNoneIsDemanded() {
        aDesk().given(received(), drafted(1, "Ja.", ANNA))
                .when(send("Ja."))
                .expectEventsMatching(facts(events -> assertThat(((AnswerGiven) events.getFirst()).approvedBy())
                        .isNull()));
    }

    @Test
    void aNoteIsKeptForColleagues() {
        aDesk().given(received())
                .when(new WriteNote(CASE, null, "Ring Vera först.", ANNA))
                .expectEventsMatching(facts(events -> assertThat(((NoteWritten) events.getFirst()).text())
                        .isEqualTo(MemoryContents.text("Ring Vera först."))));
    }

    /** The members of the aggregate refuse a stale caller as the case itself does. */
    @Test
    void aStaleCallerIsRefusedByEveryMember() {
        for (CaseCommand late : List.of(
                new DraftAnswer(CASE, 7L, draft("Ett"), ANNA),
                new AnswerCase(CASE, 7L, draft("Ett")),
                new WriteNote(CASE, 7L, "x", ANNA),
                new AttachPicture(CASE, 7L, MemoryContents.text("png"), "ja", false, List.of(), ANNA),
                new MarkSecrecy(CASE, 7L, "OSL 26:1", ANNA))) {
            aDesk().given(received())
                    .when(late)
                    .expectException(StaleVersion.class)
                    .expectNoEvents();
        }
    }
}
