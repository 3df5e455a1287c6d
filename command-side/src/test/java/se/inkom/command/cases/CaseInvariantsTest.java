package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import se.inkom.command.cases.CaseRun.Step;
import se.inkom.events.cases.*;
import se.inkom.events.ids.EffectId;

/**
 * Whatever is asked of a case, in whatever order, its facts never contradict these (I3, I4, I8, I11, I12, N10, R70). Each of
 * the ten thousand orders is held against every invariant; each failure begins with the number of the one that it broke.
 */
class CaseInvariantsTest {

    @Property(tries = 10_000)
    void factsNeverBreakAnInvariant(@ForAll("orders") List<Step> steps) {
        List<CaseEvent> facts = CaseRun.factsAfter(steps);

        for (int at = 0; at < facts.size(); at++) {
            List<CaseEvent> before = facts.subList(0, at);
            CaseEvent fact = facts.get(at);
            evidenceComesFirst(before, fact);
            secretContentIsHandledToItsEnd(before, fact);
            effectsHappenOnce(before, fact);
            onlyAFinishedCaseCloses(before, fact);
            anAnswerNamesItsPeople(fact);
            nobodyWorksOnAClosedCase(before, fact);
        }
        countWhatHappened(facts);
    }

    /** Random, but not foolish: the steps that lead somewhere come more often, or nothing would ever be removed or closed. */
    @Provide
    Arbitrary<List<Step>> orders() {
        // What moves clocks only has orders of its own (ClockInvariantsTest), where it comes often enough.
        Arbitrary<Step> any = Arbitraries.of(
                EnumSet.complementOf(EnumSet.range(Step.REOPEN_TO_ANSWER, Step.RECALCULATE_REGISTRATION)));
        Arbitrary<Step> towardsAnEnd = Arbitraries.of(
                Step.SAVE_EVIDENCE,
                Step.SAVE_EVIDENCE,
                Step.REGISTER,
                Step.REMOVE,
                Step.HIDE_BY_LAW,
                Step.REMOVE_AS_SECRET,
                Step.REMOVAL_DONE,
                Step.REMOVAL_DONE,
                Step.DOCUMENT_FALLBACK,
                Step.ANSWER,
                Step.ANSWER_DONE,
                Step.WAIVE_ANSWER,
                Step.MARK_SECRET,
                Step.CLOSE,
                Step.CLOSE,
                Step.CLOSE);
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(3, towardsAnEnd))
                .list()
                .ofMinSize(16)
                .ofMaxSize(28);
    }

    /** I3, N1: what goes is what stands there, and a picture of that very version came before it. */
    private static void evidenceComesFirst(List<CaseEvent> before, CaseEvent fact) {
        switch (fact) {
            case RemovalDecided e -> {
                assertThat(e.version().key())
                        .as("I3: what is removed is what stands there")
                        .isEqualTo(newestVersion(before));
                assertThat(before)
                        .as("I3: evidence of the very version that is removed")
                        .anyMatch(f -> f instanceof EvidenceArchived a
                                && a.evidenceId().equals(e.evidence())
                                && a.ofVersion().equals(e.version().key()));
            }
            case RemovalExecuted e -> theDecisionCameFirst(before, e.removalId());
            case PostHidden e -> theDecisionCameFirst(before, e.removalId());
            default -> {}
        }
    }

    private static void theDecisionCameFirst(List<CaseEvent> before, EffectId removal) {
        RemovalDecided decided = before.stream()
                .filter(f -> f instanceof RemovalDecided d && d.removalId().equals(removal))
                .map(RemovalDecided.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("I3: no removal without its decision"));
        assertThat(before)
                .as("I3: no removal without evidence of its version")
                .anyMatch(f -> f instanceof EvidenceArchived a
                        && a.ofVersion().equals(decided.version().key()));
    }

    /** I4, N9: registered before it is removed, and every step done before it is closed. */
    private static void secretContentIsHandledToItsEnd(List<CaseEvent> before, CaseEvent fact) {
        if (fact instanceof RemovalDecided e && (e.ground() == RemovalGround.SECRECY || isSecret(before))) {
            assertThat(before).as("I4: registered before removal").anyMatch(CaseRegistered.class::isInstance);
        }
        if (fact instanceof CaseClosed && isSecret(before)) {
            assertThat(since(before, SecrecyLifted.class)).as("I4: assessed").anyMatch(SecrecyMarked.class::isInstance);
            assertThat(before).as("I4: registered").anyMatch(CaseRegistered.class::isInstance);
            assertThat(outOfReach(before)
                            || since(before, RemovalDecided.class).stream()
                                    .anyMatch(RemovalFallbackDocumented.class::isInstance))
                    .as("I4: out of reach, or something was done instead")
                    .isTrue();
            assertThat(isGone(before) || hasEvidenceOf(before, newestVersion(before)))
                    .as("I4: evidence of what stands there")
                    .isTrue();
        }
    }

    /** I8: nothing is asked for while the same kind is under way, and nothing comes to an end twice. */
    private static void effectsHappenOnce(List<CaseEvent> before, CaseEvent fact) {
        switch (fact) {
            case RemovalDecided e ->
                nothingOfTheKindIsUnderWay(before, RemovalDecided.class, f -> endedRemoval(f) != null);
            case AnswerGiven e -> nothingOfTheKindIsUnderWay(before, AnswerGiven.class, f -> endedAnswer(f) != null);
            default -> {}
        }
        EffectId removal = endedRemoval(fact);
        if (removal != null) {
            assertThat(before).as("I8: a removal ends once").noneMatch(f -> removal.equals(endedRemoval(f)));
        }
        if (fact instanceof AnswerPublished p) {
            assertThat(before)
                    .as("I8: one answer stands once")
                    .noneMatch(
                            f -> f instanceof AnswerPublished q && q.answerId().equals(p.answerId()));
        }
    }

    /** I11, N10: answered or a reason why not, the diary decision made, and no duty under law left open. */
    private static void onlyAFinishedCaseCloses(List<CaseEvent> before, CaseEvent fact) {
        if (!(fact instanceof CaseClosed)) {
            return;
        }
        boolean answered = before.stream().anyMatch(AnswerPublished.class::isInstance);
        boolean waived = since(before, CaseReopened.class).stream().anyMatch(AnswerDeemedUnnecessary.class::isInstance);
        assertThat(answered || waived).as("I11: answered, or a reason why not").isTrue();

        boolean registered = before.stream().anyMatch(CaseRegistered.class::isInstance);
        boolean notNeeded = sinceLast(before, CaseInvariantsTest::masks).stream()
                .anyMatch(RegistrationDeemedUnnecessary.class::isInstance);
        assertThat(registered || notNeeded).as("I11: the diary decision").isTrue();

        if (before.stream().anyMatch(CaseInvariantsTest::isDuty)) {
            assertThat(outOfReach(before)
                            || sinceLast(before, CaseInvariantsTest::isDuty).stream()
                                    .anyMatch(RemovalFallbackDocumented.class::isInstance))
                    .as("N10: a duty under law ends with what counts in law")
                    .isTrue();
        }
    }

    /** I12: whoever answers, and whoever knows, is somebody with a name and a function. */
    private static void anAnswerNamesItsPeople(CaseEvent fact) {
        if (fact instanceof AnswerGiven e) {
            assertThat(e.responder()).as("I12: responder").isNotIn(CaseRun.NAMELESS);
            assertThat(e.factProvider()).as("I12: fact provider").isNotIn(CaseRun.NAMELESS);
        }
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

    private static VersionKey newestVersion(List<CaseEvent> facts) {
        return facts.stream()
                .flatMap(f -> f instanceof PostReceived r
                        ? Stream.of(r.version().key())
                        : f instanceof PostEdited p ? Stream.of(p.version().key()) : null)
                .max(VersionKey::compareTo)
                .orElseThrow();
    }

    private static boolean hasEvidenceOf(List<CaseEvent> facts, VersionKey version) {
        return facts.stream()
                .anyMatch(f -> f instanceof EvidenceArchived a && a.ofVersion().equals(version));
    }

    private static boolean isGone(List<CaseEvent> facts) {
        return facts.stream().anyMatch(f -> f instanceof RemovalExecuted || f instanceof PostGoneUpstream);
    }

    /** Gone, or hidden with effect in law by our last hiding and not shown again. */
    private static boolean outOfReach(List<CaseEvent> facts) {
        return isGone(facts)
                || facts.stream()
                        .filter(PostHidden.class::isInstance)
                        .map(PostHidden.class::cast)
                        .reduce((first, second) -> second)
                        .filter(hidden -> hidden.effect() == LegalEffect.HIDDEN)
                        .filter(hidden -> since(facts, PostHidden.class).stream()
                                .noneMatch(f -> f instanceof PostVisibilityChanged v
                                        && !v.hidden()
                                        && v.changedAt().isAfter(hidden.hiddenAt())))
                        .isPresent();
    }

    private static boolean isDuty(CaseEvent fact) {
        return fact instanceof RemovalDecided d && d.basis() == RemovalBasis.LAW;
    }

    private static void nothingOfTheKindIsUnderWay(
            List<CaseEvent> before, Class<? extends CaseEvent> request, Predicate<CaseEvent> end) {
        long asked = before.stream().filter(request::isInstance).count();
        long ended = before.stream().filter(end).count();
        assertThat(ended).as("I8: every earlier one has come to an end").isGreaterThanOrEqualTo(asked);
    }

    private static @Nullable EffectId endedAnswer(CaseEvent f) {
        return switch (f) {
            case AnswerPublished e -> e.answerId();
            case AnswerNotPublished e -> e.answerId();
            default -> null;
        };
    }

    private static @Nullable EffectId endedRemoval(CaseEvent f) {
        return switch (f) {
            case RemovalExecuted e -> e.removalId();
            case PostHidden e -> e.removalId();
            case RemovalRefused e -> e.removalId();
            case RemovalImpossible e -> e.removalId();
            default -> null;
        };
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

    /** A property over refusals only would prove nothing: each invariant must have had its occasion, again and again. */
    private static void countWhatHappened(List<CaseEvent> facts) {
        collect("I3 removals decided", facts.stream().anyMatch(RemovalDecided.class::isInstance), 1500);
        collect("I3 removals executed", facts.stream().anyMatch(RemovalExecuted.class::isInstance), 800);
        collect("I3 evidence of an overtaken version", evidenceWasOvertaken(facts), 800);
        collect("I4 removals from a secret case", secretThen(facts, RemovalDecided.class), 200);
        collect("I4 closures of a secret case", secretThen(facts, CaseClosed.class), 40);
        collect("I8 hidden", facts.stream().anyMatch(PostHidden.class::isInstance), 200);
        collect("I11 closures", facts.stream().anyMatch(CaseClosed.class::isInstance), 600);
        collect("N10 closures after a duty under law", dutyThenClosed(facts), 100);
        collect("N10 fallbacks", facts.stream().anyMatch(RemovalFallbackDocumented.class::isInstance), 150);
        collect("I12 answers published", facts.stream().anyMatch(AnswerPublished.class::isInstance), 600);
    }

    private static boolean evidenceWasOvertaken(List<CaseEvent> facts) {
        return since(facts, EvidenceArchived.class).size() < facts.size()
                && since(facts, EvidenceArchived.class).stream().anyMatch(PostEdited.class::isInstance);
    }

    private static boolean secretThen(List<CaseEvent> facts, Class<? extends CaseEvent> kind) {
        return IntStream.range(0, facts.size())
                .anyMatch(i -> kind.isInstance(facts.get(i)) && isSecret(facts.subList(0, i)));
    }

    private static boolean dutyThenClosed(List<CaseEvent> facts) {
        return IntStream.range(0, facts.size())
                .anyMatch(i -> facts.get(i) instanceof CaseClosed
                        && facts.subList(0, i).stream().anyMatch(CaseInvariantsTest::isDuty));
    }

    private static void collect(String what, boolean happened, int atLeast) {
        Statistics.label(what).collect(happened).coverage(coverage -> coverage.check(true)
                .count(n -> n >= atLeast));
    }
}
