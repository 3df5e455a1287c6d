package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.support.SystemActor;
import se.inkom.command.triage.Crises;
import se.inkom.command.triage.Triage;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.DeadlineTightened;
import se.inkom.events.cases.PostEdited;
import se.inkom.events.cases.PostReceived;
import se.inkom.events.cases.SecrecySuspected;
import se.inkom.events.cases.SuggestionGround;
import se.inkom.events.cases.SuspicionReason;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CrisisId;

/** R26, R27, R51: what comes in is suggested, masked and hurried in the command that takes it in. */
class FirstLookTest {
    private static final Triage KUNGALV =
            new Triage(() -> PolicyFile.shipped("kungalv").triage());
    private static final CrisisId CRISIS = new CrisisId(UUID.fromString("019aa0c0-0000-7000-8000-0000000000c1"));

    @Test
    void suggestsWithItsGrounds() {
        desk(NO_CRISIS)
                .givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, added("Lampan vid lekplatsen är trasig"), null))
                .expectEventsMatching(facts(facts -> {
                    assertThat(facts).hasSize(1);
                    var suggestion = ((PostReceived) facts.getFirst()).suggestion();
                    assertThat(suggestion.classification()).isEqualTo(Classification.FAULT_REPORT);
                    assertThat(suggestion.grounds()).contains(new SuggestionGround("broken-thing", "trasig*"));
                }));
    }

    /** R51: the mask is in the same transaction as the receipt, and nothing of what was found is in the events. */
    @Test
    void masksWhatMayBeSecretAtOnce() {
        desk(NO_CRISIS)
                .givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, added("Mitt nummer är 19121212-1212, min son har epilepsi"), ANNA))
                .expectEventsMatching(facts(facts -> {
                    assertThat(facts)
                            .extracting(Object::getClass)
                            .startsWith(PostReceived.class, SecrecySuspected.class);
                    assertThat(facts.get(1))
                            .isEqualTo(new SecrecySuspected(
                                    CASE,
                                    List.of(SuspicionReason.PERSONAL_IDENTITY_NUMBER, SuspicionReason.HEALTH),
                                    SystemActor.INTAKE,
                                    NOW));
                    assertThat(facts.toString()).doesNotContain("1212-1212", "epilepsi");
                }));
    }

    /** An edit is looked at like a first version; a mask that is on stays on and is not put on twice. */
    @Test
    void looksAtEveryVersion() {
        desk(NO_CRISIS)
                .givenCommands(new OpenCase(CASE, ORIGIN, added("När öppnar badet?"), null))
                .when(new ObservePost(CASE, ORIGIN, edited("När öppnar badet? Ring 070-174 06 05", 2)))
                .expectEventsMatching(facts(facts -> {
                    assertThat(facts)
                            .extracting(Object::getClass)
                            .containsExactly((Class) PostEdited.class, SecrecySuspected.class);
                }));
        desk(NO_CRISIS)
                .givenCommands(new OpenCase(CASE, ORIGIN, added("Ring 070-174 06 05"), null))
                .when(new ObservePost(CASE, ORIGIN, edited("Ring 070-174 06 06", 2)))
                .expectEventsMatching(facts(facts -> assertThat(facts).hasSize(1)));
    }

    /** A suspicion that was lifted with a reason does not keep the next version open. */
    @Test
    void aNewVersionIsSuspectedAnew() {
        desk(NO_CRISIS)
                .givenCommands(
                        new OpenCase(CASE, ORIGIN, added("Ring 070-174 06 05"), null),
                        new LiftSecrecy(CASE, null, "Hans eget nummer", ANNA))
                .when(new ObservePost(CASE, ORIGIN, edited("Ring 070-174 06 06", 2)))
                .expectEventsMatching(facts(facts -> assertThat(facts).hasSize(2)));
    }

    /** R27: on its account, from the moment it was declared; the event names it and who declared it. */
    @Test
    void aCrisisOnTheAccountTightensTheDeadline() {
        desk(crisis(ORIGIN.account(), null, PUBLISHED, null))
                .givenNoPriorActivity()
                .when(new OpenCase(CASE, ORIGIN, added("Hej på er"), null))
                .expectEventsMatching(facts(facts -> {
                    var tightened = (DeadlineTightened) facts.get(1);
                    assertThat(tightened.crisis()).isEqualTo(CRISIS);
                    assertThat(tightened.declaredBy()).isEqualTo(MATS);
                    assertThat(tightened.deadline().dueAt()).isEqualTo(PUBLISHED.plus(Duration.ofHours(2)));
                    assertThat(tightened.deadline().rule()).isEqualTo("crisis-PT2H");
                    assertThat(((PostReceived) facts.getFirst()).deadline()).isEqualTo(DEADLINES.answer(PUBLISHED));
                }));
    }

    @Test
    void aCrisisOfATopicHurriesOnlyWhatIsAboutIt() {
        Crises water = crisis(null, "water", PUBLISHED, null);
        assertThat(factsOf(water, "Vattnet är brunt i kranen"))
                .extracting(Object::getClass)
                .contains((Class) DeadlineTightened.class);
        assertThat(factsOf(water, "När öppnar biblioteket?"))
                .extracting(Object::getClass)
                .doesNotContain((Class) DeadlineTightened.class);
    }

    @Test
    void whatCameBeforeOrAfterTheCrisisHasItsOrdinaryDeadline() {
        assertThat(factsOf(crisis(ORIGIN.account(), null, PUBLISHED.plusSeconds(1), null), "Hej på er"))
                .hasSize(1);
        assertThat(factsOf(crisis(ORIGIN.account(), null, PUBLISHED.minusSeconds(9), PUBLISHED), "Hej på er"))
                .hasSize(1);
        assertThat(factsOf(crisis(new AccountId("another"), null, PUBLISHED, null), "Hej på er"))
                .hasSize(1);
    }

    @Test
    void aDeadlineIsTightenedOnce() {
        desk(crisis(ORIGIN.account(), null, PUBLISHED, null))
                .givenCommands(new OpenCase(CASE, ORIGIN, added("Hej på er"), null))
                .when(new ObservePost(CASE, ORIGIN, edited("Hej igen på er", 2)))
                .expectEventsMatching(facts(facts -> assertThat(facts).hasSize(1)));
    }

    private static List<CaseEvent> factsOf(Crises crises, String text) {
        return FirstLook.of(
                CASE, ORIGIN, added(text), new CaseState(), new MemoryContents(), DEADLINES, KUNGALV, crises, CLOCK);
    }

    private static Crises crisis(
            @Nullable AccountId account, @Nullable String topic, Instant from, @Nullable Instant until) {
        return new Crises(
                () -> List.of(new Crises.Crisis(CRISIS, account, topic, Duration.ofHours(2), MATS, from, until)),
                CLOCK);
    }

    private static FixtureConfiguration<Case> desk(Crises crises) {
        return new AggregateTestFixture<>(Case.class)
                .registerInjectableResource(new MemoryContents())
                .registerInjectableResource(DEADLINES)
                .registerInjectableResource(KUNGALV)
                .registerInjectableResource(crises)
                .registerInjectableResource(CLOCK);
    }
}
