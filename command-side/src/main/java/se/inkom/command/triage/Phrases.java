package se.inkom.command.triage;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases by list, written as a policy writes them, ready to be looked for in a text in one pass. */
public final class Phrases {
    private final WordIndex index;

    public Phrases(Map<String, List<String>> lists) {
        this.index = new WordIndex(lists);
    }

    /** By list: the entries that occur, as they are written; without lists of which none does. */
    public Map<String, Set<String>> in(String text) {
        return index.in(Tokens.of(text));
    }
}
