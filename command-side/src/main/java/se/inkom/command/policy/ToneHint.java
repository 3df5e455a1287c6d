package se.inkom.command.policy;

import java.util.List;

/**
 * A thing to think about in a draft, never a refusal (R38, R39).
 *
 * @param words any of which raises it, whole and in any case
 * @param capitals raises it at so many words in a row in capital letters; 0: never
 * @param advice what the officer is told
 */
public record ToneHint(Rule rule, List<String> words, int capitals, String advice) {
    public ToneHint {
        words = Absent.asEmpty(words);
    }
}
