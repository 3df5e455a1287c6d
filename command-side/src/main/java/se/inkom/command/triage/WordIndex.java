package se.inkom.command.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All lists of a policy, ready to be looked for in one pass over a post: each of its words leads straight to the few entries
 * that may begin there, so that a longer list does not make intake slower.
 */
final class WordIndex {
    private static final int PREFIX = 2;

    private final Form swedish;
    private final Form unaccented;

    WordIndex(Map<String, List<String>> lists) {
        this.swedish = new Form(lists, word -> word);
        this.unaccented = new Form(lists, Tokens::unaccented);
    }

    /** By list: the entries that occur, as the policy writes them and in its order. */
    Map<String, Set<String>> in(Tokens post) {
        return (post.hasNoSwedishLetters() ? unaccented : swedish).in(post.words());
    }

    private static final class Form {
        private final Map<String, List<WordEntry>> whole = new HashMap<>();
        private final Map<String, List<WordEntry>> beginnings = new HashMap<>();
        private final List<WordEntry> others = new ArrayList<>();

        Form(Map<String, List<String>> lists, UnaryOperator<String> form) {
            lists.forEach((name, words) -> {
                for (int i = 0; i < words.size(); i++) {
                    String written = words.get(i);
                    add(WordEntry.of(name, i, written, form.apply(Tokens.plain(written))));
                }
            });
        }

        private void add(WordEntry entry) {
            WordEntry.Part first = entry.parts().getFirst();
            if (first.openStart() || (first.openEnd() && first.text().length() < PREFIX)) {
                others.add(entry);
            } else if (first.openEnd()) {
                beginnings
                        .computeIfAbsent(first.text().substring(0, PREFIX), key -> new ArrayList<>())
                        .add(entry);
            } else {
                whole.computeIfAbsent(first.text(), key -> new ArrayList<>()).add(entry);
            }
        }

        Map<String, Set<String>> in(List<Tokens.Word> words) {
            var found = new HashMap<String, TreeMap<Integer, String>>();
            for (int at = 0; at < words.size(); at++) {
                String word = words.get(at).text();
                look(whole.getOrDefault(word, List.of()), words, at, found);
                if (word.length() >= PREFIX) {
                    look(beginnings.getOrDefault(word.substring(0, PREFIX), List.of()), words, at, found);
                }
                look(others, words, at, found);
            }
            var told = new HashMap<String, Set<String>>();
            found.forEach((list, entries) -> told.put(list, new LinkedHashSet<>(entries.values())));
            return told;
        }

        private static void look(
                List<WordEntry> entries, List<Tokens.Word> words, int at, Map<String, TreeMap<Integer, String>> found) {
            for (WordEntry entry : entries) {
                if (entry.isAt(words, at)) {
                    found.computeIfAbsent(entry.list(), list -> new TreeMap<>()).put(entry.order(), entry.written());
                }
            }
        }
    }
}
