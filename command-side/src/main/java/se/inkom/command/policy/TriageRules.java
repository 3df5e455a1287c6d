package se.inkom.command.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.SuspicionReason;

/**
 * How posts are sorted when they come in (R26, R27, R51), the policy's section {@code triage}.
 *
 * @param base shared lists and rules to begin with, such as {@code sv-1}; a base that is released is never changed, only
 *     followed by the next, so that an old policy version judges as it did
 * @param lists words and phrases by name: {@code hål}, {@code hål*}, {@code *hål*}, {@code tack för ingenting},
 *     {@code ^när} (begins a sentence); added to the base's list of the same name
 * @param rules what a list or a signal says about a post; one with a code of the base takes its place
 * @param topics words by topic; a crisis may be declared for one
 * @param ownNumbers the municipality's own telephone numbers, which are no secret
 */
public record TriageRules(
        @Nullable String base,
        Map<String, List<String>> lists,
        List<TriageRule> rules,
        Map<String, List<String>> topics,
        List<String> ownNumbers,
        Crisis crisis) {

    /** For a policy that says nothing about it: nothing is suggested. */
    public static final TriageRules NONE =
            new TriageRules(null, Map.of(), List.of(), Map.of(), List.of(), new Crisis(null));

    public TriageRules {
        lists = Absent.as(Map.of(), lists);
        rules = Absent.asEmpty(rules);
        topics = Absent.as(Map.of(), topics);
        ownNumbers = Absent.asEmpty(ownNumbers);
        crisis = Absent.as(new Crisis(null), crisis);
    }

    /** With everything of the base in it. */
    public TriageRules complete() {
        if (base == null) {
            return this;
        }
        TriageRules shared =
                PolicyFile.YAML.readValue(PolicyFile.resource("triage/" + base + ".yaml"), TriageRules.class);
        var all = new LinkedHashMap<String, TriageRule>();
        shared.rules.forEach(rule -> all.put(rule.code, rule));
        rules.forEach(rule -> all.put(rule.code, rule));
        return new TriageRules(
                null,
                together(shared.lists, lists),
                List.copyOf(all.values()),
                together(shared.topics, topics),
                ownNumbers,
                crisis);
    }

    private static Map<String, List<String>> together(
            Map<String, List<String>> shared, Map<String, List<String>> added) {
        var all = new LinkedHashMap<String, List<String>>(shared);
        added.forEach((name, words) -> {
            var longer = new ArrayList<>(all.getOrDefault(name, List.of()));
            longer.addAll(words);
            all.put(name, List.copyOf(longer));
        });
        return all;
    }

    /**
     * One rule.
     *
     * @param code its name, which every suggestion made by it carries
     * @param weight how much it counts; for SECRECY_SUSPECTED and UNSUITABLE, 10 decides alone
     * @param all names of lists and, in capitals, of signals; each must occur
     * @param none names of lists and signals of which none may occur
     * @param reason what a suspicion of secrecy is then put down to; with SECRECY_SUSPECTED, whose words are never told, since
     *     they would tell of somebody's health or circumstances (R58)
     */
    public record TriageRule(
            String code,
            Classification suggests,
            int weight,
            List<String> all,
            List<String> none,
            @Nullable SuspicionReason reason) {
        public TriageRule {
            all = Absent.asEmpty(all);
            none = Absent.asEmpty(none);
        }
    }

    /** What a crisis does (R27): an answer is due this long after receipt, day and night. */
    public record Crisis(Duration answerWithin) {
        static final Duration UNLESS_SAID = Duration.ofHours(4);

        public Crisis(@Nullable Duration answerWithin) {
            this.answerWithin = answerWithin == null ? UNLESS_SAID : answerWithin;
        }
    }
}
