package se.inkom.command.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two plays of the same day beside each other, as the tables of docs/policies.md. */
record DayTables(List<ScriptedPost> day, List<Decision> kungalv, List<Decision> kiruna) {
    static final String DEADLINE = "deadline";

    /**
     * What was decided.
     *
     * @param post its number on that day, from 1
     * @param outcome accepted, or refused with the code, or the deadline
     * @param sentence what it rests on: rule, document, section and words
     */
    record Decision(
            int post, String what, String outcome, @Nullable String sentence) {
        String key() {
            return post + " " + what;
        }
    }

    record Pair(Decision kungalv, Decision kiruna) {
        boolean differs() {
            return !kungalv.outcome().equals(kiruna.outcome());
        }

        boolean isDeadline() {
            return kungalv.what().equals(DEADLINE);
        }

        String sentence() {
            boolean here = kungalv.outcome().startsWith("refused");
            String refused = String.valueOf((here ? kungalv : kiruna).sentence());
            String accepted = (here ? kiruna : kungalv).sentence();
            return accepted == null ? refused : refused + "; " + (here ? "Kiruna" : "Kungälv") + " has " + accepted;
        }
    }

    List<Pair> pairs() {
        Map<String, Decision> others = kiruna.stream().collect(Collectors.toMap(Decision::key, d -> d));
        return kungalv.stream()
                .filter(d -> others.containsKey(d.key()))
                .map(d -> new Pair(d, others.get(d.key())))
                .toList();
    }

    List<Pair> decisionsThatDiffer() {
        return pairs().stream().filter(p -> p.differs() && !p.isDeadline()).toList();
    }

    List<Pair> deadlinesThatDiffer() {
        return pairs().stream().filter(p -> p.differs() && p.isDeadline()).toList();
    }

    /** Refused by both, each in its own words. */
    List<Pair> refusalsInOtherWords() {
        return pairs().stream()
                .filter(p -> !p.differs() && p.kungalv().outcome().startsWith("refused"))
                .filter(p -> !String.valueOf(p.kungalv().sentence())
                        .equals(String.valueOf(p.kiruna().sentence())))
                .toList();
    }

    String markdown() {
        var lines = new ArrayList<String>();
        lines.add(day.size() + " posts, " + pairs().size() + " decisions, of which "
                + decisionsThatDiffer().size() + " differ, and "
                + deadlinesThatDiffer().size() + " of "
                + pairs().stream().filter(Pair::isDeadline).count() + " deadlines.");
        lines.add("");
        lines.add("**Decisions that differ**");
        lines.add("");
        lines.add("| Post | What the officer did | Kungälv | Kiruna | The sentence that made the difference |");
        lines.add("|---|---|---|---|---|");
        for (Pair p : decisionsThatDiffer()) {
            lines.add(row(
                    post(p),
                    p.kungalv().what(),
                    p.kungalv().outcome(),
                    p.kiruna().outcome(),
                    p.sentence()));
        }
        lines.add("");
        lines.add("**Refused by both, in each one's own words**");
        lines.add("");
        lines.add("| Post | What the officer did | Refused with | Kungälv's reason | Kiruna's reason |");
        lines.add("|---|---|---|---|---|");
        for (Pair p : refusalsInOtherWords()) {
            lines.add(row(
                    post(p),
                    p.kungalv().what(),
                    p.kungalv().outcome().replace("refused: ", ""),
                    String.valueOf(p.kungalv().sentence()),
                    String.valueOf(p.kiruna().sentence())));
        }
        lines.add("");
        lines.add("**Deadlines** (UTC). " + deadlineSentences());
        lines.add("");
        lines.add("| Post | Received | Kungälv | Kiruna |");
        lines.add("|---|---|---|---|");
        for (Pair p : deadlinesThatDiffer()) {
            lines.add(row(
                    post(p),
                    day.get(p.kungalv().post() - 1).at(),
                    p.kungalv().outcome(),
                    p.kiruna().outcome()));
        }
        return String.join("\n", lines) + "\n";
    }

    private String deadlineSentences() {
        return deadlinesThatDiffer().stream()
                .findFirst()
                .map(p -> "In every row the difference is made by Kungälv's "
                        + p.kungalv().sentence() + " and Kiruna's " + p.kiruna().sentence())
                .orElse("");
    }

    private String post(Pair p) {
        ScriptedPost post = day.get(p.kungalv().post() - 1);
        String text = post.text().length() > 50 ? post.text().substring(0, 47) + "..." : post.text();
        return p.kungalv().post() + ". " + text;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
