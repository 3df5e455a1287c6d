package se.inkom.command.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which language a post is written in, by its commonest small words and its letters: enough to give a post to somebody who
 * understands it, among them the minority languages that people may use with their municipality (2009:724). Says nothing when it
 * is not sure. A language library knows seventy languages, weighs more than Inkom, and is no better at ten words.
 */
public final class Languages {
    /** The languages that are told apart, with the words that tell them. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "sv",
                    words(
                            "och att det som en på är av för med till den har inte om ett men jag vi kan nu när hur var"
                                    + " ska från hej tack varför ni er där här också så eller måste vill mycket finns nej ja vad vem"),
            "en",
                    words("the and to of a in is that it for you on with are this be not have i we can when how where"
                            + " why will from hello thanks what your there here please my do does was an"),
            "fi",
                    words("ja on ei että se en mutta kun ovat niin kuin myös tai olen hei kiitos miksi milloin missä"
                            + " miten meidän teidän voi vain nyt mitä kuka onko pitää olla hän tämä jos"),
            "se",
                    words("ja lea leat mun don dat mii ahte go in ii eai maid gos manne goas buorre giitu dego muhto"
                            + " dál de leaba leago galgá sámi sámegillii lei"),
            "de",
                    words("und der die das ist nicht ein eine ich sie wir mit auf für von den im zu wann wo wie warum"
                            + " danke hallo bitte haben sind auch aber oder es"));

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int ENOUGH = 2;

    /** Told by letters that no other language here has. */
    private static final Map<String, Pattern> LETTERS = Map.of(
            "ar", Pattern.compile("\\p{IsArabic}"),
            "uk", Pattern.compile("[іїєґІЇЄҐ]"),
            "ru", Pattern.compile("[ыэъёЫЭЪЁ]"));

    private Languages() {}

    /** Every language that a rule may name. */
    public static Set<String> names() {
        return Stream.concat(KNOWN.keySet().stream(), LETTERS.keySet().stream()).collect(Collectors.toSet());
    }

    /** @return two letters; null when it is not clear */
    public static @Nullable String of(String text) {
        for (var letters : LETTERS.entrySet()) {
            if (letters.getValue().matcher(text).results().limit(ENOUGH).count() == ENOUGH) {
                return letters.getKey();
            }
        }
        var hits = new HashMap<String, Integer>();
        for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
            KNOWN.forEach((language, words) -> {
                if (words.contains(word)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        return clearWinner(hits);
    }

    private static @Nullable String clearWinner(Map<String, Integer> hits) {
        String best = null;
        int most = 0;
        int next = 0;
        for (var hit : hits.entrySet()) {
            if (hit.getValue() > most) {
                next = most;
                most = hit.getValue();
                best = hit.getKey();
            } else if (hit.getValue() > next) {
                next = hit.getValue();
            }
        }
        return most >= ENOUGH && most > next ? best : null;
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
