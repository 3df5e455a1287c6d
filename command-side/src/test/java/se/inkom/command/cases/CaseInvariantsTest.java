package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import se.inkom.command.cases.CaseRun.Step;
import se.inkom.events.cases.*;

/** Whatever is asked of a case, in whatever order, its facts never contradict these (I3, I4, I8, I11, I12, R70). */
class CaseInvariantsTest {

    @Property(tries = 2500)
    void factsNeverBreakAnInvariant(@ForAll("orders") List<Step> steps) {
        List<CaseEvent> facts = CaseRun.factsAfter(steps);

        for (int at = 0; at < facts.size(); at++) {
            List<CaseEvent> before = facts.subList(0, at);
            switch (facts.get(at)) {
                case RemovalDecided e -> {
                    evidenceOfThatVeryVersion(before, e);
                    secretContentIsRegisteredFirst(before, e);
                    nothingOfTheKindIsUnderWay(before, RemovalDecided.class, CaseInvariantsTest::endsARemoval);
                }
                case RemovalExecuted e -> theDecisionCameFirst(before, e);
                case AnswerGiven e -> {
                    assertThat(e.responder().value()).as("I12 responder").isNotBlank();
                    assertThat(e.factProvider().value()).as("I12 fact provider").isNotBlank();
                    nothingOfTheKindIsUnderWay(before, AnswerGiven.class, CaseInvariantsTest::endsAnAnswer);
                }
                case AnswerPublished e ->
                    assertThat(before)
                            .as("I8: one answer stands once")
                            .noneMatch(f -> f instanceof AnswerPublished p
                                    && p.answerId().equals(e.answerId()));
                case CaseClosed e -> {
                    answeredOrAReasonWhyNot(before);
                    theDiaryDecisionIsMade(before);
                    aSecretCaseIsFinished(before);
                }
                default -> {}
            }
            nobodyWorksOnAClosedCase(before, facts.get(at));
        }
        countWhatHappened(facts);
    }

    /** Random, but not foolish: the steps that lead somewhere come more often, or nothing would ever be removed or closed. */
    @Provide
    Arbitrary<List<Step>> orders() {
        Arbitrary<Step> any = Arbitraries.of(Step.class);
        Arbitrary<Step> towardsAnEnd = Arbitraries.of(
                Step.SAVE_EVIDENCE,
                Step.REGISTER,
                Step.REMOVE,
                Step.REMOVE_AS_SECRET,
                Step.REMOVAL_DONE,
                Step.ANSWER,
                Step.ANSWER_DONE,
                Step.CLOSE);
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(2, towardsAnEnd))
                .list()
                .ofMinSize(20)
                .ofMaxSize(40);
    }

    /** I3. */
    private static void evidenceOfThatVeryVersion(List<CaseEvent> before, RemovalDecided e) {
        VersionKey newest = before.stream()
                .flatMap(f -> f instanceof PostReceived r
                        ? java.util.stream.Stream.of(r.version().key())
                        : f instanceof PostEdited p
                                ? java.util.stream.Stream.of(p.version().key())
                                : null)
                .max(VersionKey::compareTo)
                .orElseThrow();
        assertThat(e.version().key())
                .as("I3: what is removed is what stands there")
                .isEqualTo(newest);
        assertThat(before)
                .as("I3: evidence of the very version that is removed")
                .anyMatch(f -> f instanceof EvidenceArchived a
                        && a.evidenceId().equals(e.evidence())
                        && a.ofVersion().equals(e.version().key()));
    }

    private static void theDecisionCameFirst(List<CaseEvent> before, RemovalExecuted e) {
        assertThat(before)
                .as("I3: no removal without its decision")
                .anyMatch(f -> f instanceof RemovalDecided d && d.removalId().equals(e.removalId()));
    }

    /** I4. */
    private static void secretContentIsRegisteredFirst(List<CaseEvent> before, RemovalDecided e) {
        if (e.ground() == RemovalGround.SECRECY || isSecret(before)) {
            assertThat(before).as("I4: registered before removal").anyMatch(CaseRegistered.class::isInstance);
        }
    }

    /** I4. */
    private static void aSecretCaseIsFinished(List<CaseEvent> before) {
        if (isSecret(before)) {
            assertThat(before).as("I4: registered").anyMatch(CaseRegistered.class::isInstance);
            assertThat(before)
                    .as("I4: out of sight, or nobody can")
                    .anyMatch(f -> f instanceof RemovalExecuted
                            || f instanceof RemovalImpossible
                            || f instanceof PostGoneUpstream);
        }
    }

    /** I11. */
    private static void answeredOrAReasonWhyNot(List<CaseEvent> before) {
        boolean answered = before.stream().anyMatch(AnswerPublished.class::isInstance);
        boolean waived = since(before, CaseReopened.class).stream().anyMatch(AnswerDeemedUnnecessary.class::isInstance);
        assertThat(answered || waived).as("I11: answered, or a reason why not").isTrue();
    }

    /** I11; a marking of secrecy undoes "not needed". */
    private static void theDiaryDecisionIsMade(List<CaseEvent> before) {
        boolean registered = before.stream().anyMatch(CaseRegistered.class::isInstance);
        boolean notNeeded = sinceLast(before, CaseInvariantsTest::masks).stream()
                .anyMatch(RegistrationDeemedUnnecessary.class::isInstance);
        assertThat(registered || notNeeded).as("I11: the diary decision").isTrue();
    }

    /** I8. */
    private static void nothingOfTheKindIsUnderWay(
            List<CaseEvent> before, Class<? extends CaseEvent> request, Predicate<CaseEvent> end) {
        long asked = before.stream().filter(request::isInstance).count();
        long ended = before.stream().filter(end).count();
        assertThat(ended).as("I8: every earlier one has come to an end").isGreaterThanOrEqualTo(asked);
    }

    private static boolean endsAnAnswer(CaseEvent f) {
        return f instanceof AnswerPublished || f instanceof AnswerNotPublished;
    }

    private static boolean endsARemoval(CaseEvent f) {
        return f instanceof RemovalExecuted || f instanceof RemovalRefused || f instanceof RemovalImpossible;
    }

    /** R70: after closing come news of the post, a marking or a reopening, nothing else. */
    private static void nobodyWorksOnAClosedCase(List<CaseEvent> before, CaseEvent next) {
        boolean closed = since(before, CaseReopened.class).stream().anyMatch(CaseClosed.class::isInstance);
        boolean allowed = next instanceof PostReceived
                || next instanceof PostEdited
                || next instanceof PostGoneUpstream
                || next instanceof PostVisibilityChanged
                || next instanceof SecrecySuspected
                || next instanceof SecrecyMarked
                || next instanceof SecrecyLifted
                || next instanceof CaseReopened;
        assertThat(!closed || allowed).as("R70: %s on a closed case", next).isTrue();
    }

    private static boolean isSecret(List<CaseEvent> facts) {
        return since(facts, SecrecyLifted.class).stream().anyMatch(CaseInvariantsTest::masks);
    }

    private static boolean masks(CaseEvent f) {
        return f instanceof SecrecySuspected || f instanceof SecrecyMarked;
    }

    /** The facts after the last of a kind; all of them when there was none. */
    private static List<CaseEvent> since(List<CaseEvent> facts, Class<? extends CaseEvent> kind) {
        return sinceLast(facts, kind::isInstance);
    }

    private static List<CaseEvent> sinceLast(List<CaseEvent> facts, Predicate<CaseEvent> kind) {
        int last = IntStream.range(0, facts.size())
                .filter(i -> kind.test(facts.get(i)))
                .max()
                .orElse(-1);
        return facts.subList(last + 1, facts.size());
    }

    /** A property over refusals only would prove nothing. */
    private static void countWhatHappened(List<CaseEvent> facts) {
        collect("removals decided", facts.stream().anyMatch(RemovalDecided.class::isInstance), 300);
        collect("removals executed", facts.stream().anyMatch(RemovalExecuted.class::isInstance), 200);
        collect("closures", facts.stream().anyMatch(CaseClosed.class::isInstance), 300);
        collect("answers published", facts.stream().anyMatch(AnswerPublished.class::isInstance), 300);
        collect("evidence of an overtaken version", evidenceWasOvertaken(facts), 200);
        collect("removals from a secret case", secretThen(facts, RemovalDecided.class), 50);
        collect("closures of a secret case", secretThen(facts, CaseClosed.class), 10);
    }

    private static boolean evidenceWasOvertaken(List<CaseEvent> facts) {
        return since(facts, EvidenceArchived.class).size() < facts.size()
                && since(facts, EvidenceArchived.class).stream().anyMatch(PostEdited.class::isInstance);
    }

    private static boolean secretThen(List<CaseEvent> facts, Class<? extends CaseEvent> kind) {
        return IntStream.range(0, facts.size())
                .anyMatch(i -> kind.isInstance(facts.get(i)) && isSecret(facts.subList(0, i)));
    }

    private static void collect(String what, boolean happened, int atLeast) {
        Statistics.label(what).collect(happened).coverage(coverage -> coverage.check(true)
                .count(n -> n >= atLeast));
    }
}
