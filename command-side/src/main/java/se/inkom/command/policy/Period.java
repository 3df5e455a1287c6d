package se.inkom.command.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;

/**
 * A part of a day, such as {@code 08:00-12:00}.
 *
 * @param until midnight: to the end of the day
 */
public record Period(LocalTime from, LocalTime until) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Period of(String text) {
        String[] ends = text.split("-", 2);
        return new Period(LocalTime.parse(ends[0]), LocalTime.parse(ends[1].equals("24:00") ? "00:00" : ends[1]));
    }

    public boolean toTheEndOfTheDay() {
        return until.equals(LocalTime.MIDNIGHT);
    }

    boolean isNoTime() {
        return !toTheEndOfTheDay() && !from.isBefore(until);
    }

    boolean beginsBeforeTheEndOf(Period earlier) {
        return earlier.toTheEndOfTheDay() || from.isBefore(earlier.until);
    }

    /** On two nights a year, a clock between two and three does not say when. */
    boolean isVagueWhenClocksChange() {
        return isVague(from) || isVague(until);
    }

    private static boolean isVague(LocalTime time) {
        return time.getHour() == 2 && time.getMinute() != 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return from + "-" + (toTheEndOfTheDay() ? "24:00" : until);
    }
}
