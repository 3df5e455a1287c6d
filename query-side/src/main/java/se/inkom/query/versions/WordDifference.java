package se.inkom.query.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, in words and the signs between them, so that the pieces put together give both texts. */
final class WordDifference {
    /** A word, a run of white space, or one other sign. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

    private WordDifference() {}

    /** What became of a piece of text. */
    enum Change {
        SAME,
        DELETED,
        INSERTED
    }

    /** A run of text that shares one fate. */
    record Piece(Change change, String text) {}

    static List<Piece> between(String before, String after) {
        List<String> old = pieces(before);
        List<String> now = pieces(after);
        var result = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(result, Change.SAME, old.subList(at, delta.getSource().getPosition()));
            add(result, Change.DELETED, delta.getSource().getLines());
            add(result, Change.INSERTED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(result, Change.SAME, old.subList(at, old.size()));
        return result;
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(match -> match.group()).toList();
    }
}
