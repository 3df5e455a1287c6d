package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;
import static se.inkom.events.messages.EffectKind.HIDE_POST;
import static se.inkom.events.messages.EffectKind.REMOVE_POST;
import static se.inkom.events.messages.EffectOutcome.Result.DONE;
import static se.inkom.events.messages.EffectOutcome.Result.IMPOSSIBLE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.command.policy.Rule;
import se.inkom.events.Platform;
import se.inkom.events.cases.*;

/** What the law wants gone is gone, hidden so that it counts, or something else was done and shown (R67-R69, L13, N10). */
class LegalDutyTest {

    /** What hiding is worth differs from channel to channel, as the table says. */
    @ParameterizedTest
    @CsvSource({
        "FACEBOOK,HIDDEN", "INSTAGRAM,HIDDEN", "YOUTUBE,HIDDEN", "X,HIDDEN_PUBLICLY_REACHABLE",
        "BLUESKY,HIDDEN_PUBLICLY_REACHABLE", "MASTODON,NONE", "LINKEDIN,NONE", "OTHER,NONE"
    })
    void hidingIsWorthWhatTheTableSays(Platform platform, LegalEffect effect) {
        aDesk().given(receivedOn(platform), evidenceOf(FIRST_VERSION), removalDemandedByLaw(RemovalMethod.HIDE))
                .when(told(HIDE_POST, DONE))
                .expectEvents(hidden(effect));
    }

    @Test
    void everyPlatformIsInTheTable() {
        assertThat(CHANNELS.all()).containsOnlyKeys(Platform.values());
    }

    @Test
    void aRemovalOrAHideThatCountsEndsTheDuty() {
        closes(removed());
        closes(hidden(LegalEffect.HIDDEN));
        closes(goneUpstream());
    }

    /** N10: folded away on X, and anyone shows it again with a click. */
    @Test
    void aCosmeticHideEndsNoDuty() {
        refusesToClose(hidden(LegalEffect.HIDDEN_PUBLICLY_REACHABLE));
        refusesToClose(hidden(LegalEffect.NONE));
        refusesToClose(removalImpossible());
        refusesToClose(removalRefused());
        refusesToClose(hidden(LegalEffect.HIDDEN), shownAgain());
    }

    @Test
    void whatWasDoneInsteadEndsTheDutyWhenItIsDocumented() {
        closes(hidden(LegalEffect.HIDDEN_PUBLICLY_REACHABLE), reportedToPolice());
        closes(removalImpossible(), reportedToPolice());
        closes(removalRefused(), reportedToPolice());
    }

    /** A later decision by the municipality's own rules does not make the law forget. */
    @Test
    void aDutyStaysUntilItIsFulfilled() {
        refusesToClose(removalImpossible(), removalDecided(), removalRefused());
        refusesToClose(removalImpossible(), reportedToPolice(), demanded(), removalImpossible());
    }

    /** R68: what only the policy wants gone may stay when the platform would not. */
    @Test
    void aRemovalByPolicyIsNoDuty() {
        aDesk().given(ready(removalDecided(), removalImpossible()))
                .when(close())
                .expectEvents(closed());
    }

    @Test
    void documentsWhatWasDoneInstead() {
        aDesk().given(received(), evidenceOf(FIRST_VERSION), demanded(), removalImpossible())
                .when(new DocumentFallback(CASE, null, RemovalFallback.REPORTED_TO_POLICE, "5000-K123456-26", ANNA))
                .expectEvents(reportedToPolice());
    }

    @Test
    void refusesSomethingInsteadOfARemovalThatNobodyTried() {
        var report = new DocumentFallback(CASE, null, RemovalFallback.COMMENTS_CLOSED, "Stängt", ANNA);
        aDesk().given(received()).when(report).expectException(refusal("removal-not-tried", Rule.R49));
        aDesk().given(received(), evidenceOf(FIRST_VERSION), demanded())
                .when(report)
                .expectException(refusal("removal-not-tried", Rule.R49));
        aDesk().given(received(), evidenceOf(FIRST_VERSION), demanded(), hidden(LegalEffect.HIDDEN))
                .when(report)
                .expectException(refusal("removal-not-tried", Rule.R49));
        aDesk().given(received(), evidenceOf(FIRST_VERSION), demanded(), removed())
                .when(report)
                .expectException(refusal("removal-not-tried", Rule.R49))
                .expectNoEvents();
    }

    /** R69, L14. */
    @Test
    void tellsTheWriterWhyInTheWordsOfThePolicyOrInOnesOwn() {
        aDesk(KIRUNA)
                .given(received(), evidenceOf(FIRST_VERSION), demanded(), removed())
                .when(new InformAuthor(CASE, null, NoticeMeans.DIRECT_MESSAGE, null, ANNA))
                .expectEvents(new AuthorInformed(
                        CASE,
                        REMOVAL,
                        MemoryContents.text(
                                "Ditt inlägg på kungalv-facebook togs bort 2026-11-20. Inlägg och kommentarer i Kiruna kommuns"
                                        + " sociala medier får inte innehålla hets mot folkgrupp, sexistiska yttranden eller andra"
                                        + " trakasserier."),
                        NoticeMeans.DIRECT_MESSAGE,
                        ANNA,
                        NOW));
        aDesk().given(received(), evidenceOf(FIRST_VERSION), demanded(), removed())
                .when(new InformAuthor(CASE, null, NoticeMeans.OTHER, "Vi ringde.", ANNA))
                .expectEvents(new AuthorInformed(
                        CASE, REMOVAL, MemoryContents.text("Vi ringde."), NoticeMeans.OTHER, ANNA, NOW));
        aDesk().given(received())
                .when(new InformAuthor(CASE, null, NoticeMeans.OTHER, null, ANNA))
                .expectException(refusal("removal-missing", Rule.R49));
    }

    private static RemovalDecided demanded() {
        return removalDemandedByLaw(RemovalMethod.REMOVE);
    }

    private static List<CaseEvent> ready(CaseEvent... then) {
        var facts = new ArrayList<CaseEvent>(
                List.of(received(), noAnswerNeeded(), registered(), evidenceOf(FIRST_VERSION)));
        facts.addAll(List.of(then));
        return facts;
    }

    private static List<CaseEvent> demandedThen(CaseEvent... then) {
        List<CaseEvent> facts = ready(demanded());
        facts.addAll(List.of(then));
        return facts;
    }

    private static void closes(CaseEvent... then) {
        boolean gone = then[0] instanceof PostGoneUpstream;
        aDesk().given(gone ? demandedThen(removalRefused(), then[0]) : demandedThen(then))
                .when(close())
                .expectEvents(closed());
    }

    private static void refusesToClose(CaseEvent... then) {
        aDesk().given(demandedThen(then))
                .when(close())
                .expectException(refusal("legal-duty-open", Rule.R68))
                .expectNoEvents();
    }

    /** R67: what the channel cannot do is an end too, and says so. */
    @Test
    void aChannelThatCannotRemoveSaysSo() {
        aDesk().given(receivedOn(Platform.MASTODON), evidenceOf(FIRST_VERSION), demanded())
                .when(told(REMOVE_POST, IMPOSSIBLE))
                .expectEvents(new RemovalImpossible(CASE, REMOVAL, "reason", NOW));
    }
}
