package se.inkom.command.personalnumbers;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds personal identity numbers (personnummer) and coordination numbers (samordningsnummer, day plus 60) as people write
 * them: ten or twelve digits, with hyphen, plus, dash, space or nothing before the last four, or {@code 1985-07-09-9805}, or in pairs,
 * {@code 19 85 07 09-98 05}.
 * Month, day and check digit must be right, which keeps out nine in ten of all other numbers of that length; organisation
 * numbers have no month. A mobile number written without any space may look like one: written {@code 070-123 45 67} it never does.
 */
public final class PersonalNumbers {
    private static final String SEPARATOR = "[\\s\\u00A0\\u00AD\\u2007\\u2009\\u200B\\u202F+\\-\\u2010-\\u2015\\u2212]";
    private static final String DASH = "[+\\-\\u2010-\\u2015\\u2212]";
    private static final String CENTURY = "(1[89]|20)";
    private static final String TWO = "(\\d\\d)";

    /** Groups: century or none, year, month, day, the last four. */
    private static final List<Pattern> FORMS = List.of(
            form(CENTURY + "?" + TWO + TWO + TWO + SEPARATOR + "{0,3}(\\d{4})"),
            form(CENTURY + "?" + TWO + DASH + TWO + DASH + TWO + DASH + "(\\d{4})"),
            form(CENTURY + "? ?" + TWO + " " + TWO + " " + TWO + SEPARATOR + "{0,3}(\\d{2} ?\\d{2})"));

    private PersonalNumbers() {}

    /** Which of the two. */
    public enum Kind {
        PERSONAL_IDENTITY_NUMBER,
        COORDINATION_NUMBER
    }

    /** Where one stands: from {@code start}, inclusive, to {@code end}, exclusive, counted in {@code char}s. */
    public record Found(Kind kind, int start, int end) {}

    /** All numbers in the text, from left to right. */
    public static List<Found> in(String text) {
        return FORMS.stream()
                .flatMap(form -> form.matcher(text).results())
                .filter(PersonalNumbers::isReal)
                .map(match -> new Found(
                        day(match) > 60 ? Kind.COORDINATION_NUMBER : Kind.PERSONAL_IDENTITY_NUMBER,
                        match.start(),
                        match.end()))
                .sorted(java.util.Comparator.comparingInt(Found::start))
                .toList();
    }

    /** Whether there is one at all. */
    public static boolean areIn(String text) {
        return !in(text).isEmpty();
    }

    private static Pattern form(String digits) {
        return Pattern.compile("(?<!\\d)" + digits + "(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static boolean isReal(MatchResult match) {
        return isADate(match) && number(lastFour(match)) >= 10 && checkDigitHolds(match);
    }

    /** Without a century every century will do: only 29 February can tell them apart. */
    private static boolean isADate(MatchResult match) {
        int month = number(match.group(3));
        int day = day(match) > 60 ? day(match) - 60 : day(match);
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        int year = number(match.group(2));
        return match.group(1) != null
                ? day
                        <= YearMonth.of(number(match.group(1)) * 100 + year, month)
                                .lengthOfMonth()
                : day <= YearMonth.of(1900 + year, month).lengthOfMonth()
                        || day <= YearMonth.of(2000 + year, month).lengthOfMonth();
    }

    private static String lastFour(MatchResult match) {
        return match.group(5).replace(" ", "");
    }

    private static int day(MatchResult match) {
        return number(match.group(4));
    }

    /** Luhn over the ten digits; the century does not count. */
    private static boolean checkDigitHolds(MatchResult match) {
        String ten = match.group(2) + match.group(3) + match.group(4) + lastFour(match);
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = Character.digit(ten.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** Digits of any script, as {@code \d} finds them here. */
    private static int number(String digits) {
        return digits.chars().reduce(0, (value, digit) -> value * 10 + Character.digit(digit, 10));
    }
}
