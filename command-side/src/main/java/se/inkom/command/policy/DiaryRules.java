package se.inkom.command.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.DiaryNumber;

/**
 * The diaries that are kept (L6, R5) and how their numbers look.
 *
 * @param form of a number, with {@code {authority}}, {@code {year}} and {@code {number}}; {@code {number:4}} fills up with
 *     zeros
 * @param registerWithinWeekdays what "without delay" means here (OSL 5:1, L3): a norm, not a constant of law
 * @param series where an authority's diary is different
 */
public record DiaryRules(String form, @Nullable Integer registerWithinWeekdays, List<Series> series) {
    static final DiaryRules USUAL = new DiaryRules("{authority}{year}/{number}", null, List.of());

    private static final Pattern PLACE = Pattern.compile("\\{(authority|year|number)(?::([1-9]))?}");

    public DiaryRules {
        form = Absent.as("{authority}{year}/{number}", form);
        series = Absent.asEmpty(series);
    }

    /**
     * The diary of one authority.
     *
     * @param external what a number of the municipality's main diary system looks like, as a regular expression; without one
     *     no such number is taken
     * @param externalExample such a number, for people
     */
    public record Series(
            String authority,
            @Nullable String form,
            @Nullable String external,
            @Nullable String externalExample) {}

    public DiaryNumber number(AuthorityId authority, int year, int number) {
        String its = of(authority).map(Series::form).orElse(form);
        var written = new StringBuilder();
        Matcher place = PLACE.matcher(its);
        while (place.find()) {
            String value =
                    switch (place.group(1)) {
                        case "authority" -> authority.value();
                        case "year" -> Integer.toString(year);
                        default -> filled(number, place.group(2));
                    };
            place.appendReplacement(written, Matcher.quoteReplacement(value));
        }
        return new DiaryNumber(place.appendTail(written).toString());
    }

    /** @throws RuleViolation when the authority's matters live in no other system, or its numbers look different */
    public void checkExternal(AuthorityId authority, DiaryNumber external) {
        String pattern = of(authority).map(Series::external).orElse(null);
        if (pattern == null) {
            throw new RuleViolation(
                    "external-number-unexpected",
                    Rule.R53,
                    "The policy names no other diary system of " + authority + ". Leave the external number out.");
        }
        if (!Pattern.matches(pattern, external.value())) {
            String example = of(authority).map(Series::externalExample).orElse(pattern);
            throw new RuleViolation(
                    "external-number-malformed",
                    Rule.R53,
                    "That is no number of the diary system of " + authority + "; one looks like " + example + ".");
        }
    }

    private Optional<Series> of(AuthorityId authority) {
        return series.stream()
                .filter(s -> s.authority().equals(authority.value()))
                .findFirst();
    }

    private static String filled(int number, @Nullable String digits) {
        return digits == null ? Integer.toString(number) : String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
