package se.inkom.command.policy;

import com.networknt.schema.utils.JsonNodes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What only a person who knows offices sees: hours that never come, days that are open and closed, kinds without their measure. */
final class DeadlineContradictions {
    private static final String PROFILES = "/deadlines/profiles/";

    private final JsonNode tree;
    private final List<BrokenPolicy.Fault> faults = new ArrayList<>();

    DeadlineContradictions(JsonNode tree) {
        this.tree = tree;
    }

    List<BrokenPolicy.Fault> in(DeadlineRules rules) {
        Set<String> profiles =
                rules.profiles().stream().map(DeadlineProfile::name).collect(Collectors.toSet());
        Set<String> offices = rules.opening().stream().map(OpeningHours::name).collect(Collectors.toSet());
        for (int i = 0; i < rules.profiles().size(); i++) {
            profile(rules.profiles().get(i), PROFILES + i, offices);
        }
        for (Map.Entry<String, JsonNode> clock : tree.at("/deadlines/clocks").properties()) {
            if (!profiles.contains(clock.getValue().asString())) {
                fault(clock.getValue(), clock.getValue().asString() + " is not among the deadline profiles");
            }
        }
        for (int i = 0; i < rules.opening().size(); i++) {
            opening(rules.opening().get(i), "/deadlines/opening/" + i);
        }
        calendar(rules);
        return faults;
    }

    private void profile(DeadlineProfile p, String at, Set<String> offices) {
        boolean daily = p.opens() != null && p.closes() != null && p.opens().isBefore(p.closes());
        boolean named = p.opens() == null && p.closes() == null && p.open() != null;
        if (p.kind() == DeadlineProfile.Kind.OFFICE_HOURS && !daily && !named) {
            fault(tree.at(at), "office hours must open before they close, or name their opening hours, and not both");
        }
        if (p.open() != null && !offices.contains(p.open())) {
            fault(tree.at(at + "/open"), p.open() + " is not among the opening hours");
        }
        if (p.kind().endsWithADay()
                ? !tree.at(at).has("days") || p.hours() > 0
                : p.hours() == 0 || tree.at(at).has("days")) {
            fault(tree.at(at), p.kind() + " is measured in " + (p.kind().endsWithADay() ? "days" : "hours"));
        }
        if (p.endsOnWeekday() && p.kind() != DeadlineProfile.Kind.CALENDAR_DAYS) {
            fault(tree.at(at + "/endsOnWeekday"), "only calendar days may end on a day that is no weekday");
        }
    }

    private void opening(OpeningHours opening, String at) {
        week(opening.hours(), at + "/hours");
        for (int i = 0; i < opening.seasons().size(); i++) {
            OpeningHours.Season season = opening.seasons().get(i);
            week(season.hours(), at + "/seasons/" + i + "/hours");
            if (!isInTheYear(season.from()) || !isInTheYear(season.until())) {
                fault(tree.at(at + "/seasons/" + i), "a season begins and ends on a day that is in every calendar");
            }
        }
        if (opening.hours().stream().allMatch(days -> days.open().isEmpty())) {
            fault(tree.at(at), opening.name() + " is never open");
        }
    }

    private static boolean isInTheYear(String day) {
        return !day.startsWith("02-3")
                && !List.of("04-31", "06-31", "09-31", "11-31").contains(day);
    }

    private void week(List<OpeningHours.Days> week, String at) {
        var seen = new HashSet<DayOfWeek>();
        for (int i = 0; i < week.size(); i++) {
            for (DayOfWeek day : week.get(i).days()) {
                if (!seen.add(day)) {
                    fault(tree.at(at + "/" + i + "/days"), day + " has its hours twice");
                }
            }
            periods(week.get(i).open(), at + "/" + i + "/open");
        }
    }

    private void periods(List<Period> periods, String at) {
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            if (period.isNoTime() || i > 0 && period.beginsBeforeTheEndOf(periods.get(i - 1))) {
                fault(tree.at(at + "/" + i), period + " does not come after what stands before it");
            }
            if (period.isVagueWhenClocksChange()) {
                fault(tree.at(at + "/" + i), period + " begins or ends in the hour in which clocks change");
            }
        }
    }

    private void calendar(DeadlineRules rules) {
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < rules.calendar().closed().size(); i++) {
            once(rules.calendar().closed().get(i).date(), seen, "/deadlines/calendar/closed/" + i);
        }
        for (int i = 0; i < rules.calendar().open().size(); i++) {
            String at = "/deadlines/calendar/open/" + i;
            CalendarRules.OpenDay day = rules.calendar().open().get(i);
            once(day.date(), seen, at);
            periods(day.hours(), at + "/hours");
            if (day.hours().isEmpty()
                    && rules.opening().stream().anyMatch(o -> o.on(day.date()).isEmpty())) {
                fault(tree.at(at), day.name() + " is open at no time: it needs hours of its own");
            }
        }
    }

    private void once(LocalDate day, Set<LocalDate> seen, String at) {
        if (!seen.add(day)) {
            fault(tree.at(at), day + " is already open or closed");
        }
    }

    private void fault(JsonNode at, String reason) {
        faults.add(PolicyReader.fault(JsonNodes.tokenStreamLocationOf(at), reason));
    }
}
