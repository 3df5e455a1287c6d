package se.inkom.command.triage;

import java.util.Locale;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.Suggestion;

/** What posts are and what was suggested: rows are what a person says, the last column is "nothing suggested". */
final class Confusion {
    private static final Classification[] CLASSES = Classification.values();

    private final int[][] counts = new int[CLASSES.length][CLASSES.length + 1];

    static Confusion of(LabelledPosts posts, Triage triage) {
        var confusion = new Confusion();
        for (LabelledPosts.Post post : posts.posts()) {
            Suggestion suggestion = triage.judge(post.text()).suggestion();
            int column = suggestion == null
                    ? CLASSES.length
                    : suggestion.classification().ordinal();
            confusion.counts[post.label().ordinal()][column]++;
        }
        return confusion;
    }

    int total() {
        return java.util.Arrays.stream(counts)
                .flatMapToInt(java.util.Arrays::stream)
                .sum();
    }

    double accuracy() {
        int right = 0;
        for (int i = 0; i < CLASSES.length; i++) {
            right += counts[i][i];
        }
        return (double) right / total();
    }

    /** Of what is suggested to be this, how much is. */
    double precision(Classification c) {
        int suggested = 0;
        for (int[] row : counts) {
            suggested += row[c.ordinal()];
        }
        return suggested == 0 ? 1 : (double) counts[c.ordinal()][c.ordinal()] / suggested;
    }

    /** Of what is this, how much is suggested to be. */
    double recall(Classification c) {
        int labelled = java.util.Arrays.stream(counts[c.ordinal()]).sum();
        return labelled == 0 ? 1 : (double) counts[c.ordinal()][c.ordinal()] / labelled;
    }

    /** As in docs/triage.md. */
    String table() {
        var table = new StringBuilder("| a person says \\ suggested |");
        for (Classification c : CLASSES) {
            table.append(' ').append(c).append(" |");
        }
        table.append(" nothing | recall |\n|---|")
                .append("---|".repeat(CLASSES.length + 2))
                .append('\n');
        for (Classification c : CLASSES) {
            table.append("| **").append(c).append("** |");
            for (int count : counts[c.ordinal()]) {
                table.append(' ')
                        .append(count == 0 ? "·" : Integer.toString(count))
                        .append(" |");
            }
            table.append(percent(recall(c))).append('\n');
        }
        table.append("| precision |");
        for (Classification c : CLASSES) {
            table.append(percent(precision(c)));
        }
        return table.append(" | ")
                .append("**")
                .append(whole(accuracy()))
                .append("** of ")
                .append(total())
                .append(" |\n")
                .toString();
    }

    private static String percent(double share) {
        return " " + whole(share) + " |";
    }

    private static String whole(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
