package se.inkom.command.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule and the sentence it rests on.
 *
 * @param number such as {@code R48}, see {@code docs/traceability.md}
 * @param document key of the {@link PolicyDocument}
 * @param quotation the document's exact words; absent only in what holds everywhere, where laws are named
 * @param since the first day it holds; absent: from the beginning
 * @param until the last day it holds; absent: until it is revised
 */
public record PolicyRule(
        String number,
        String document,
        String section,
        @Nullable String quotation,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
