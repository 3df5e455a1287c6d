package se.inkom.console.display;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The counter's voice: templates call it {@code say}. */
@Component("say")
public class Say {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final MessageSource words;
    private final Clock clock;

    Say(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** A code in the reader's language; one that is not known yet is shown as it came. */
    public String word(String kind, @Nullable Object code) {
        if (code == null) {
            return word("none", kind);
        }
        String unknown = code.toString();
        return Objects.requireNonNullElse(words.getMessage(kind + "." + code, null, unknown, locale()), unknown);
    }

    public String text(String key, Object... values) {
        return words.getMessage(key, values, locale());
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Such as {@code 10.42}, {@code i går 10.42}, {@code fre 20 nov 10.42}: no more than tells it apart. */
    public String when(@Nullable Instant instant) {
        if (instant == null) {
            return "–";
        }
        LocalDateTime at = LocalDateTime.ofInstant(instant, ZONE);
        return when(at.toLocalDate(), at.format(pattern("clock")));
    }

    private String when(LocalDate day, String time) {
        long days = today().toEpochDay() - day.toEpochDay();
        if (days == 0) {
            return time;
        }
        if (days == 1 || days == -1) {
            return text(days == 1 ? "when.yesterday" : "when.tomorrow", time);
        }
        return day.format(pattern(Math.abs(days) < 180 ? "near" : "far")) + " " + time;
    }

    /** The same for a time limit: midnight is the end of a day there, as people say it, and not the beginning of the next. */
    public String by(@Nullable Instant limit) {
        if (limit == null) {
            return when(null);
        }
        LocalDateTime at = LocalDateTime.ofInstant(limit, ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? when(at.toLocalDate().minusDays(1), text("midnight"))
                : when(limit);
    }

    /** The whole of it, for those who point at it. */
    public String exactly(@Nullable Instant instant) {
        return instant == null ? "" : LocalDateTime.ofInstant(instant, ZONE).format(pattern("exactly"));
    }

    /** What a clock in Stockholm shows, for files. */
    public String sortable(@Nullable Instant instant) {
        return instant == null
                ? ""
                : LocalDateTime.ofInstant(instant, ZONE).format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"));
    }

    public String day(LocalDate day) {
        return day.format(pattern("day"));
    }

    /** A week by its number, as Swedish calendars count. */
    public int week(LocalDate day) {
        return day.get(WeekFields.ISO.weekOfWeekBasedYear());
    }

    public String longDay(LocalDate day) {
        return day.format(pattern("longday"));
    }

    /** Time left until then, or passed since; the script beside the page goes on with the same words. */
    public String left(Instant dueAt) {
        Duration left = Duration.between(now(), dueAt);
        return left.isNegative()
                ? text("left.late", span(left.negated().toSeconds()))
                : text("left.left", span(left.toSeconds()));
    }

    /** Such as {@code 3 d 4 h}, {@code 2 h 05 min}, {@code 12 min}, {@code 45 s}. */
    public String span(@Nullable Long seconds) {
        if (seconds == null) {
            return "–";
        }
        long minutes = seconds / 60;
        long hours = minutes / 60;
        if (hours >= 48) {
            return "%d d %d h".formatted(hours / 24, hours % 24);
        }
        if (hours >= 1) {
            return "%d h %02d min".formatted(hours, minutes % 60);
        }
        return minutes >= 1 ? minutes + " min" : seconds + " s";
    }

    public String percent(@Nullable Double percent) {
        return percent == null ? "–" : text("percent", percent);
    }

    /** Whole numbers with a thin gap between thousands. */
    public String count(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** A part of a question, as a person would say it. */
    public String asked(String name, String value) {
        return switch (name) {
            case "clock" -> word("clock", value);
            case "classification" -> word("class", value);
            case "slaState", "sla" -> word("state", value);
            case "status" -> word("status", value);
            case "weekday" -> word("weekday", value);
            case "without" -> word("without", value);
            case "hour" -> text("hour", value);
            case "again" -> text(Boolean.parseBoolean(value) ? "yes" : "no");
            default -> value;
        };
    }

    /** Enough of an id to tell cases on one page apart; the end, since ids begin with the time. */
    public String shortId(UUID id) {
        String text = id.toString();
        return "…" + text.substring(text.length() - 6);
    }

    private DateTimeFormatter pattern(String name) {
        return DateTimeFormatter.ofPattern(text("pattern." + name), locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
