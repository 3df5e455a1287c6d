package se.inkom.command.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a list of the policy. {@code hål} is that word, {@code hål*} begins with it, {@code *hål*} contains it, {@code
 * tack för ingenting} is a phrase (its words may end in {@code *} too), {@code ^när} begins a sentence.
 *
 * @param order its place, so that what is found is told in the order of the policy
 * @param written as the policy writes it
 */
record WordEntry(String list, int order, String written, boolean atStart, List<Part> parts) {

    /** @param plain in lower case, and without accents where it is looked for in a post without them */
    static WordEntry of(String list, int order, String written, String plain) {
        boolean atStart = plain.startsWith("^");
        var parts = new ArrayList<Part>();
        for (String part : (atStart ? plain.substring(1) : plain).strip().split("\\s+")) {
            parts.add(Part.of(part));
        }
        return new WordEntry(list, order, written, atStart, List.copyOf(parts));
    }

    boolean isAt(List<Tokens.Word> words, int at) {
        if (at + parts.size() > words.size() || (atStart && !words.get(at).first())) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).matches(words.get(at + i).text())) {
                return false;
            }
        }
        return true;
    }

    /** One word of an entry. */
    record Part(String text, boolean openStart, boolean openEnd) {
        private static Part of(String written) {
            boolean openStart = written.startsWith("*");
            boolean openEnd = written.length() > 1 && written.endsWith("*");
            return new Part(
                    written.substring(openStart ? 1 : 0, written.length() - (openEnd ? 1 : 0)), openStart, openEnd);
        }

        boolean matches(String word) {
            if (openStart) {
                return openEnd ? word.contains(text) : word.endsWith(text);
            }
            return openEnd ? word.startsWith(text) : word.equals(text);
        }
    }
}
