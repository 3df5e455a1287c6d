package se.inkom.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A calendar or an office that makes no sense is refused before anybody is judged by it, with the line that is wrong. */
class DeadlineContradictionsTest {
    private static final String GOOD = PolicyFile.resource("template.yaml");

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("\"08:00-12:00\", \"12:45-16:30\"", "\"08:00-12:00\", \"11:45-16:30\"", "come after"),
                Arguments.of("\"08:00-12:00\", \"12:45-16:30\"", "\"02:30-12:00\"", "in which clocks change"),
                Arguments.of("[FRIDAY], open", "[THURSDAY], open", "THURSDAY has its hours twice"),
                Arguments.of("open: kontoret", "open: hemmet", "hemmet is not among the opening hours"),
                Arguments.of("acceptance: kontorstid", "acceptance: arbetstid", "arbetstid is not among the deadline"),
                Arguments.of("kind: END_OF_WEEKDAY, days: 1", "kind: END_OF_WEEKDAY, hours: 1", "measured in days"),
                Arguments.of("kind: WEEKDAY_HOURS, hours: 24", "kind: WEEKDAY_HOURS, days: 1", "measured in hours"),
                Arguments.of("hours: 24, rule", "hours: 24, endsOnWeekday: true, rule", "only calendar days"),
                Arguments.of("hours: 4, open: kontoret", "hours: 4", "name their opening hours"),
                Arguments.of("from: \"06-15\"", "from: \"06-31\"", "a season begins"),
                Arguments.of("2026-04-02, name", "2026-05-15, name", "already open or closed"),
                Arguments.of(
                        "{date: 2026-04-02, name: Skärtorsdagen, hours: [\"08:00-12:00\"]}",
                        "{date: 2026-04-04, name: Påskafton}",
                        "needs hours of its own"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void isToldWithItsLine(String sense, String nonsense, String reason) {
        assertThat(GOOD).contains(sense);

        BrokenPolicy broken = catchThrowableOfType(
                BrokenPolicy.class,
                () -> PolicyReader.check(
                        GOOD.replaceFirst(java.util.regex.Pattern.quote(sense), nonsense), "egen.yaml"));

        assertThat(broken).as(nonsense).isNotNull();
        assertThat(broken.faults()).anySatisfy(fault -> {
            assertThat(fault.reason()).contains(reason);
            assertThat(fault.line()).isPositive();
        });
    }
}
