package se.inkom.command.triage;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.inkom.command.personalnumbers.PersonalNumbers;

/** Finds the {@link Signal}s of a post. */
final class Signals {
    private static final List<String> LINKS = List.of("http://", "https://", "www.");

    private static final Pattern HOUSE = Pattern.compile("\\d{1,3}[a-z]?");

    /** No number that is looked for has fewer, and most posts have none. */
    private static final int FEWEST_DIGITS = 8;

    private Signals() {}

    static EnumSet<Signal> in(String post, Tokens tokens, Set<String> ownNumbers) {
        var signals = EnumSet.noneOf(Signal.class);
        long words = tokens.wordCount();
        String lower = post.toLowerCase(Locale.ROOT);
        if (post.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() == FEWEST_DIGITS) {
            addNumbers(signals, post, ownNumbers);
        }
        add(signals, Signal.STREET_ADDRESS, isStreetAddressIn(tokens.words()));
        add(signals, Signal.QUESTION_MARK, post.indexOf('?') >= 0);
        add(signals, Signal.LINK, LINKS.stream().anyMatch(lower::contains));
        add(
                signals,
                Signal.SHOUTING,
                tokens.words().stream().filter(Tokens.Word::shouted).count() > 1);
        add(signals, Signal.NO_WORDS, words == 0);
        add(signals, Signal.VERY_SHORT, words > 0 && words <= 3);
        add(signals, Signal.SHORT, words > 3 && words <= 7);
        add(signals, Signal.LONG, words > 7);
        add(signals, Signal.MENTION, post.strip().startsWith("@"));
        add(signals, Signal.NAME, tokens.words().stream().anyMatch(word -> word.capital() && !word.first()));
        return signals;
    }

    private static void addNumbers(EnumSet<Signal> signals, String post, Set<String> ownNumbers) {
        for (PersonalNumbers.Found number : PersonalNumbers.in(post)) {
            signals.add(
                    switch (number.kind()) {
                        case PERSONAL_IDENTITY_NUMBER -> Signal.IDENTITY_NUMBER;
                        case COORDINATION_NUMBER -> Signal.COORDINATION_NUMBER;
                    });
        }
        add(signals, Signal.PHONE_NUMBER, PhoneNumbers.isIn(post, ownNumbers));
    }

    private static void add(EnumSet<Signal> signals, Signal signal, boolean seen) {
        if (seen) {
            signals.add(signal);
        }
    }

    /** Storgatan 12, Ekvägen 3b. */
    private static boolean isStreetAddressIn(List<Tokens.Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String street = words.get(i).text();
            if (words.get(i).capital()
                    && (street.endsWith("gatan") || street.endsWith("vägen") || street.endsWith("gränd"))
                    && HOUSE.matcher(words.get(i + 1).text()).matches()) {
                return true;
            }
        }
        return false;
    }
}
