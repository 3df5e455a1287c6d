package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import se.inkom.command.cases.CaseRun.Step;
import se.inkom.events.cases.*;

/** Whatever people try, in whatever order: clocks stop once, stand still only where they ran, and only people move them (D13, N5). */
class ClockInvariantsTest {

    @Property(tries = 2_000)
    void clocksNeverContradictThemselves(@ForAll("orders") List<Step> steps) {
        List<CaseEvent> facts = CaseRun.factsAfter(steps);

        for (int at = 0; at < facts.size(); at++) {
            List<CaseEvent> before = facts.subList(0, at);
            switch (facts.get(at)) {
                case CaseSeen e ->
                    assertThat(before)
                            .as("R21: seen before anybody else decided")
                            .noneMatch(f -> ClockStops.actOfPerson(f).isPresent());
                case AnswerPaused e -> {
                    assertThat(isPaused(before))
                            .as("D13: what stands still is not stopped again")
                            .isFalse();
                    assertThat(isAnswered(before))
                            .as("D13: what is done does not wait")
                            .isFalse();
                }
                case AnswerResumed e ->
                    assertThat(isPaused(before))
                            .as("D13: only what stands still runs again")
                            .isTrue();
                case PostEdited e ->
                    moved(before).ifPresent(deadline -> assertThat(e.deadline())
                            .as("N5: an edit moves nothing")
                            .isEqualTo(deadline));
                case DeadlineRecalculated e ->
                    assertThat(
                                    e.clock() == CaseClock.ANSWER
                                            ? isAnswered(before)
                                            : before.stream().anyMatch(CaseRegistered.class::isInstance))
                            .as("N5: what is done is not moved")
                            .isFalse();
                default -> {}
            }
        }
        collect(
                "resumed by the citizen",
                facts,
                f -> f instanceof AnswerResumed e && e.cause() == ResumeCause.CITIZEN_WROTE);
        collect("moved by hand", facts, DeadlineRecalculated.class::isInstance);
        collect("begun anew", facts, f -> f instanceof CaseReopened e && e.deadline() != null);
    }

    @Provide
    Arbitrary<List<Step>> orders() {
        Arbitrary<Step> clocks = Arbitraries.of(EnumSet.range(Step.REOPEN_TO_ANSWER, Step.RECALCULATE_REGISTRATION));
        Arbitrary<Step> work = Arbitraries.of(
                Step.SEE_EDIT,
                Step.SEE_OLD_VERSION,
                Step.CLASSIFY,
                Step.ANSWER,
                Step.ANSWER_DONE,
                Step.WAIVE_ANSWER,
                Step.REGISTER,
                Step.CLOSE,
                Step.CLOSE);
        return Arbitraries.oneOf(clocks, work).list().ofMinSize(8).ofMaxSize(24);
    }

    private static boolean isPaused(List<CaseEvent> facts) {
        return lastOf(
                        facts,
                        f -> f instanceof AnswerPaused
                                || f instanceof AnswerResumed
                                || ClockStops.of(f).contains(CaseClock.ANSWER))
                instanceof AnswerPaused;
    }

    private static boolean isAnswered(List<CaseEvent> facts) {
        CaseEvent last = lastOf(
                facts,
                f -> ClockStops.of(f).contains(CaseClock.ANSWER)
                        || f instanceof CaseReopened e && e.deadline() != null);
        return last != null && !(last instanceof CaseReopened);
    }

    private static Optional<Deadline> moved(List<CaseEvent> facts) {
        return Optional.ofNullable(
                switch (lastOf(
                        facts,
                        f -> f instanceof AnswerResumed
                                || f instanceof DeadlineRecalculated e && e.clock() == CaseClock.ANSWER
                                || f instanceof CaseReopened r && r.deadline() != null)) {
                    case AnswerResumed e -> e.deadline();
                    case DeadlineRecalculated e -> e.deadline();
                    case CaseReopened e -> e.deadline();
                    case null, default -> null;
                });
    }

    private static @Nullable CaseEvent lastOf(List<CaseEvent> facts, Predicate<CaseEvent> which) {
        return facts.stream().filter(which).reduce((first, second) -> second).orElse(null);
    }

    private static void collect(String what, List<CaseEvent> facts, Predicate<CaseEvent> which) {
        Statistics.label(what).collect(facts.stream().anyMatch(which)).coverage(coverage -> coverage.check(true)
                .count(n -> n >= 50));
    }
}
