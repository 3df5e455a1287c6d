package se.inkom.command.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.TriageRules;
import se.inkom.command.policy.TriageRules.TriageRule;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.cases.SuggestionGround;
import se.inkom.events.cases.SuspicionReason;

/**
 * Suggests what kind of post it is, by one policy's rules, and says which rules and words made it so. Each rule that holds
 * adds its weight to its class. What may be secret or unlawful goes first, since to overlook it costs most; otherwise the
 * heaviest class wins, and the class named first in {@link #ORDER} when two weigh the same.
 */
public final class Suggester {
    /** From here on SECRECY_SUSPECTED and UNSUITABLE are suggested whatever else a post is. */
    static final int DECISIVE = 10;

    private static final int MOST_GROUNDS = 5;
    private static final int MOST_WORDS_OF_A_RULE = 2;
    private static final List<Classification> ORDER = List.of(
            Classification.SECRECY_SUSPECTED,
            Classification.UNSUITABLE,
            Classification.FAULT_REPORT,
            Classification.CRITICISM,
            Classification.OPINION,
            Classification.QUESTION,
            Classification.COMMENT,
            Classification.TRIVIAL);

    private final TriageRules rules;
    private final WordIndex lists;
    private final WordIndex topics;
    private final Set<String> ownNumbers;

    public Suggester(TriageRules rules) {
        this.rules = rules;
        this.lists = new WordIndex(rules.lists());
        this.topics = new WordIndex(rules.topics());
        this.ownNumbers = rules.ownNumbers().stream()
                .map(number -> number.replaceAll("\\D", ""))
                .collect(Collectors.toUnmodifiableSet());
        rules.rules().forEach(this::checkItsNames);
    }

    private void checkItsNames(TriageRule rule) {
        var names = new ArrayList<>(rule.all());
        names.addAll(rule.none());
        for (String name : names) {
            if (Signal.isName(name)) {
                Signal.valueOf(name);
            } else if (!rules.lists().containsKey(name)) {
                throw new IllegalArgumentException(
                        "Rule " + rule.code() + " names the list '" + name + "', which is not in triage.lists");
            }
        }
    }

    public Judgement judge(String post) {
        var seen = new Seen(post);
        var weights = new EnumMap<Classification, Integer>(Classification.class);
        var grounds = new EnumMap<Classification, List<Weighed>>(Classification.class);
        for (TriageRule rule : rules.rules()) {
            if (seen.holds(rule)) {
                Weighed ground = seen.ground(rule);
                weights.merge(rule.suggests(), ground.weight, Integer::sum);
                grounds.computeIfAbsent(rule.suggests(), c -> new ArrayList<>()).add(ground);
            }
        }
        return ORDER.stream()
                .filter(c -> weights.getOrDefault(c, 0) >= least(c))
                .max(Comparator.<Classification>comparingInt(c -> rank(c, weights))
                        .thenComparing(Comparator.<Classification>comparingInt(ORDER::indexOf)
                                .reversed()))
                .map(c -> judged(c, grounds.getOrDefault(c, List.of()), seen.topic()))
                .orElse(Judgement.NONE);
    }

    private static Judgement judged(Classification c, List<Weighed> grounds, @Nullable String topic) {
        List<SuspicionReason> secrecy = c != Classification.SECRECY_SUSPECTED
                ? List.of()
                : grounds.stream()
                        .map(ground -> ground.reason == null ? SuspicionReason.WORD_LIST : ground.reason)
                        .distinct()
                        .sorted()
                        .toList();
        return new Judgement(new Suggestion(c, told(grounds), topic), secrecy);
    }

    private static int least(Classification c) {
        return goesFirst(c) ? DECISIVE : 1;
    }

    private static int rank(Classification c, Map<Classification, Integer> weights) {
        int weight = weights.getOrDefault(c, 0);
        return goesFirst(c) ? 1_000_000 - ORDER.indexOf(c) : weight;
    }

    private static boolean goesFirst(Classification c) {
        return c == Classification.SECRECY_SUSPECTED || c == Classification.UNSUITABLE;
    }

    private static List<SuggestionGround> told(List<Weighed> grounds) {
        return grounds.stream()
                .sorted(Comparator.comparingInt((Weighed ground) -> ground.weight)
                        .reversed())
                .flatMap(ground -> ground.told.stream())
                .limit(MOST_GROUNDS)
                .toList();
    }

    /** A rule that holds, how much it counts here, and what is told of it. */
    private record Weighed(int weight, @Nullable SuspicionReason reason, List<SuggestionGround> told) {}

    /** One post while it is looked at. */
    private final class Seen {
        private final Tokens tokens;
        private final EnumSet<Signal> signals;
        private final Map<String, Set<String>> found;

        Seen(String post) {
            tokens = Tokens.of(post);
            signals = Signals.in(post, tokens, ownNumbers);
            found = lists.in(tokens);
        }

        boolean holds(TriageRule rule) {
            return rule.all().stream().allMatch(this::occurs)
                    && rule.none().stream().noneMatch(this::occurs);
        }

        private boolean occurs(String name) {
            return Signal.isName(name)
                    ? signals.contains(Signal.valueOf(name))
                    : !wordsOf(name).isEmpty();
        }

        private Set<String> wordsOf(String list) {
            return found.getOrDefault(list, Set.of());
        }

        /** Several words of the rule's first list weigh more than one, up to a point. */
        Weighed ground(TriageRule rule) {
            String first = rule.all().getFirst();
            if (Signal.isName(first)) {
                return new Weighed(rule.weight(), rule.reason(), List.of(new SuggestionGround(rule.code(), null)));
            }
            List<String> words =
                    wordsOf(first).stream().limit(MOST_WORDS_OF_A_RULE).toList();
            return new Weighed(
                    rule.weight() * words.size(),
                    rule.reason(),
                    rule.suggests() == Classification.SECRECY_SUSPECTED
                            ? List.of(new SuggestionGround(rule.code(), null))
                            : words.stream()
                                    .map(word -> new SuggestionGround(rule.code(), word))
                                    .toList());
        }

        /** The topic of which most words occur; of two alike, the first by name. */
        @Nullable
        String topic() {
            return topics.in(tokens).entrySet().stream()
                    .min(Comparator.<Map.Entry<String, Set<String>>>comparingInt(
                                    topic -> -topic.getValue().size())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }
}
