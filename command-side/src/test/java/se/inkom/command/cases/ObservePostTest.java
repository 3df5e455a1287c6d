package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.inkom.command.support.SystemActor;
import se.inkom.events.cases.*;
import se.inkom.events.messages.PostObserved;
import se.inkom.events.messages.PostObserved.Change;

/** What is seen of a post becomes facts of its case, in whatever order it comes (I1, ADR 0006). */
class ObservePostTest {

    /** R29, R11: the account's default officer gets the case at once, with the rule that decided. */
    @Test
    void aNewPostIsReceivedAndLiesOnTheDefaultOfficersDesk() {
        aDesk().givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, added("Hej"), ANNA))
                .expectResultMessagePayload(2L)
                .expectEventsMatching(facts(events -> {
                    assertThat(events).hasExactlyElementsOfTypes(PostReceived.class, CaseAssigned.class);
                    assertThat(events.get(1))
                            .isEqualTo(new CaseAssigned(
                                    CASE,
                                    COMMUNICATIONS,
                                    ANNA,
                                    AssignmentRule.ACCOUNT_DEFAULT,
                                    null,
                                    SystemActor.INTAKE,
                                    NOW));
                }));
    }

    @Test
    void anAccountWithoutDefaultOfficerLeavesTheCaseUnassigned() {
        aDesk().givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, added("Hej"), null))
                .expectResultMessagePayload(1L);
    }

    /** L1: received when it became reachable, whenever it was that we saw it. */
    @Test
    void aPostIsReceivedWhenItBecameReachable() {
        aDesk().givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, added("Hej"), null))
                .expectEventsMatching(facts(events -> {
                    var received = (PostReceived) events.getFirst();
                    assertThat(received.receivedAt()).isEqualTo(PUBLISHED);
                    assertThat(received.capturedAt()).isAfter(PUBLISHED);
                    assertThat(received.deadline()).isEqualTo(DEADLINES.answer(PUBLISHED));
                }));
    }

    /** L1: a platform whose clock is ahead of ours cannot make a post arrive in the future. */
    @Test
    void aPostIsNeverReceivedAfterItWasSeen() {
        Instant seenAt = PUBLISHED.minusSeconds(90);
        aDesk().givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, capturedAt(added("Hej"), seenAt), null))
                .expectEventsMatching(facts(events -> assertThat(((PostReceived) events.getFirst()).receivedAt())
                        .isEqualTo(seenAt)));
    }

    @Test
    void theSamePostAgainChangesNothing() {
        var fixture = aDesk();
        fixture.givenCommands(new OpenCase(CASE, ORIGIN, added("Hej"), ANNA))
                .when(new ObservePost(CASE, ORIGIN, capturedAt(added("Hej"), NOW.plusSeconds(600))))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anEditIsANewVersionOnceOnly() {
        aDesk().givenCommands(
                        new OpenCase(CASE, ORIGIN, added("Hej"), null),
                        new ObservePost(CASE, ORIGIN, edited("Hej då", 3)))
                .when(new ObservePost(CASE, ORIGIN, edited("Hej då", 3)))
                .expectNoEvents();
    }

    @Test
    void anEditMayComeBeforeThePostItChanges() {
        aDesk().givenCommands(new OpenCase(CASE, ORIGIN, edited("Hej då", 3), null))
                .when(new ObservePost(CASE, ORIGIN, added("Hej")))
                .expectEventsMatching(
                        facts(events -> assertThat(events).hasExactlyElementsOfTypes(PostReceived.class)));
    }

    /** D9: a post may be gone before we hear of it; the case is there all the same. */
    @Test
    void aRemovalMayComeFirst() {
        aDesk().givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, removedUpstream(3), null))
                .expectEventsMatching(
                        facts(events -> assertThat(events).hasExactlyElementsOfTypes(PostGoneUpstream.class)));
    }

    @Test
    void aPostIsGoneOnlyOnce() {
        aDesk().given(received(), goneUpstream())
                .when(new ObservePost(CASE, ORIGIN, removedUpstream(9)))
                .expectNoEvents();
    }

    /** Our own removal comes back from the platform as news; it is none. */
    @Test
    void ourOwnRemovalComingBackIsNoNews() {
        aDesk().given(received(), evidenceOf(FIRST_VERSION), removalDecided(), removed())
                .when(new ObservePost(CASE, ORIGIN, removedUpstream(9)))
                .expectNoEvents();
    }

    @Test
    void anOlderChangeOfVisibilityChangesNothing() {
        aDesk().given(received(), new PostVisibilityChanged(CASE, ORIGIN, false, NOW, NOW))
                .when(new ObservePost(CASE, ORIGIN, seen(Change.HIDDEN, null, 1)))
                .expectNoEvents();
    }

    /** A closed case still learns what happens to its post; the officer decides whether to reopen it (D22). */
    @Test
    void aClosedCaseStillSeesEdits() {
        aDesk().given(received(), noAnswerNeeded(), noRegistrationNeeded(), closed())
                .when(new ObservePost(CASE, ORIGIN, edited("Nej, vänta", 30)))
                .expectEventsMatching(facts(events -> assertThat(events).hasExactlyElementsOfTypes(PostEdited.class)));
    }

    private static PostObserved capturedAt(PostObserved p, Instant at) {
        return new PostObserved(
                p.platform(),
                p.account(),
                p.nativeId(),
                p.change(),
                p.author(),
                p.byAccountOwner(),
                p.text(),
                p.attachments(),
                p.parentId(),
                p.permalink(),
                p.publishedAt(),
                p.changedAt(),
                at,
                p.raw());
    }
}
