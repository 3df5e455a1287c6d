package se.inkom.command.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which days are weekdays here, where that is not what the acts 1989:253 and 1930:173 say (L16, D10).
 *
 * @param saturdayCounts whether a Saturday that is no holiday is a weekday
 * @param evesCount whether the eves of Midsummer, Christmas and New Year are weekdays: they are no holidays by the act of 1989
 * @param closed weekdays on which the municipality is closed
 * @param open days on which it is open although they are none, or is open at other hours than usual
 */
public record CalendarRules(boolean saturdayCounts, boolean evesCount, List<ClosedDay> closed, List<OpenDay> open) {
    /** What the acts say. */
    public static final CalendarRules STATUTORY = new CalendarRules(false, false, List.of(), List.of());

    public CalendarRules {
        closed = Absent.asEmpty(closed);
        open = Absent.asEmpty(open);
    }

    /** @param name what it is called, such as {@code Klämdag} */
    public record ClosedDay(LocalDate date, String name) {}

    /** @param hours when offices are open that day; empty: as on other days of the week with its name */
    public record OpenDay(LocalDate date, String name, List<Period> hours) {
        public OpenDay {
            hours = Absent.asEmpty(hours);
        }
    }

    /** Tells two municipalities' calendars apart in what is stored; empty for what the acts say. */
    public String digest() {
        if (equals(STATUTORY)) {
            return "";
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In words of its own: what is stored for ever may not follow how a record happens to print itself. */
    private String canonical() {
        var text = new StringBuilder("saturday " + saturdayCounts + "\neves " + evesCount + "\n");
        closed.stream()
                .sorted(Comparator.comparing(ClosedDay::date))
                .forEach(day -> text.append("closed " + day.date() + " " + day.name() + "\n"));
        open.stream()
                .sorted(Comparator.comparing(OpenDay::date))
                .forEach(day -> text.append("open " + day.date() + " " + day.name()
                        + day.hours().stream().map(period -> " " + period).collect(Collectors.joining()) + "\n"));
        return text.toString();
    }
}
