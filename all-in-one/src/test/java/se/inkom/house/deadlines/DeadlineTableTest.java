package se.inkom.house.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.DeadlineRules;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.command.time.SwedishCalendar;
import se.inkom.events.cases.Deadline;
import se.inkom.query.deadlines.DeadlineWords;

/**
 * Cases from both policies, reckoned by hand, are what the engine says; the document shows them with the steps that officers see.
 * {@code -Dinkom.docs.write=true} writes the table anew.
 */
class DeadlineTableTest {
    private static final Path DOCS = Path.of("..", "docs", "deadlines.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- written cases -->\n)(.*?)(<!-- end of cases -->)");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void whatPeopleWroteDownIsWhatTheEngineSays() {
        assertThat(WrittenCase.all())
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(written ->
                        assertThat(reckoned(written).dueAt()).as("%s", written).isEqualTo(at(written.due())));
    }

    /** The stricter reading of R31 is never later than the other one (ADR 0009, ADR 0032). */
    @Test
    void theStrictReadingIsTheStricterOne() {
        DeadlineRules kiruna = PolicyFile.shipped("kiruna").deadlines();
        assertThat(WrittenCase.all()).allSatisfy(written -> assertThat(
                        by(kiruna, "vardagsdygn", written).dueAt())
                .as("%s", written)
                .isBeforeOrEqualTo(by(kiruna, "nasta-vardag", written).dueAt()));
    }

    @Test
    void theDocumentShowsThem() throws IOException {
        Matcher documented = TABLE.matcher(Files.readString(DOCS));
        assertThat(documented.find()).isTrue();
        String tables = table("kungalv", "Kungälv") + "\n" + table("kiruna", "Kiruna");
        if (Boolean.getBoolean("inkom.docs.write")) {
            Files.writeString(
                    DOCS,
                    documented.replaceFirst(
                            Matcher.quoteReplacement(documented.group(1) + tables + documented.group(3))));
        } else {
            assertThat(documented.group(2)).isEqualTo(tables);
        }
    }

    private static String table(String policy, String name) {
        return "**" + name
                + "**\n\n| Kom in | Vad som räknas | Senast | Så räknas det | Varför det är med |\n|---|---|---|---|---|\n"
                + WrittenCase.all().stream()
                        .filter(written -> written.policy().equals(policy))
                        .map(DeadlineTableTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(WrittenCase written) {
        Deadline due = reckoned(written);
        return "| " + DeadlineWords.SWEDISH.moment(at(written.received())) + " | "
                + DeadlineWords.SWEDISH.reckoning(due.rule()) + " | " + DeadlineWords.SWEDISH.end(at(written.due()))
                + " | "
                + due.steps().stream().map(DeadlineWords.SWEDISH::step).collect(Collectors.joining("<br>")) + " | "
                + written.why() + " |\n";
    }

    private static Deadline reckoned(WrittenCase written) {
        DeadlineRules rules = PolicyFile.shipped(written.policy()).deadlines();
        return by(rules, written.profile().isEmpty() ? rules.standard() : written.profile(), written);
    }

    private static Deadline by(DeadlineRules rules, String profile, WrittenCase written) {
        var standard = new DeadlineRules(profile, rules.profiles(), rules.opening(), rules.calendar(), rules.clocks());
        return ENGINE.answer(at(written.received()), standard);
    }

    private static final CaseDeadlines ENGINE =
            new CaseDeadlines(new SwedishCalendar(), new Policies(PolicyFile.shipped("kiruna")));

    private static Instant at(LocalDateTime wall) {
        return wall.atZone(STOCKHOLM).toInstant();
    }
}
