package se.inkom.command.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.Classification;
import se.inkom.events.ids.OfficerId;

/**
 * Whose desk a post comes to (R29), the policy's section {@code routing}: rules that are tried in their order, the first that
 * finds somebody decides. Where none does, the account's own officer gets it.
 *
 * @param officeHours name of the deadline profile whose office hours are meant; absent: no rule asks
 * @param limits how many open cases anybody may have before rules pass them by
 */
public record RoutingRules(@Nullable String officeHours, List<RoutingRule> rules, Limits limits) {
    static final RoutingRules NONE = new RoutingRules(null, List.of(), Limits.NONE);

    public RoutingRules {
        rules = Absent.asEmpty(rules);
        limits = Absent.as(Limits.NONE, limits);
    }

    /**
     * One rule.
     *
     * @param id its name, which every assignment made by it carries
     * @param rule the number of the rule of the municipality that it implements
     */
    public record RoutingRule(
            String id, When when, To to, @Nullable String rule) {
        public RoutingRule {
            when = Absent.as(When.ALWAYS, when);
        }
    }

    /**
     * What must be so. Everything that is said must hold; of a list, one of it.
     *
     * @param accounts our names of accounts
     * @param units the unit that the post comes to
     * @param classes what the post was suggested to be
     * @param topics names of {@code triage.topics}
     * @param words as in {@code triage.lists}
     * @param languages two letters, of those that Inkom tells apart
     * @param officeOpen true: within office hours only, false: outside them only
     */
    public record When(
            List<String> accounts,
            List<String> units,
            List<Classification> classes,
            List<String> topics,
            List<String> words,
            List<String> languages,
            @Nullable Boolean officeOpen) {
        static final When ALWAYS = new When(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

        public When {
            accounts = Absent.asEmpty(accounts);
            units = Absent.asEmpty(units);
            classes = Absent.asEmpty(classes);
            topics = Absent.asEmpty(topics);
            words = Absent.asEmpty(words);
            languages = Absent.asEmpty(languages);
        }
    }

    /**
     * Where it goes: to one of these. With people, {@code unit} says in which unit they handle it; alone it means the unit's own
     * officers.
     *
     * @param sameThread to whoever has the post that this one answers
     * @param leastLoadedAmong to whoever of them has fewest open cases
     */
    public record To(
            boolean sameThread,
            @Nullable String officer,
            List<String> leastLoadedAmong,
            @Nullable String unit) {
        public To {
            leastLoadedAmong = Absent.asEmpty(leastLoadedAmong);
        }
    }

    /**
     * Limits of open cases; they steer and never leave a post without an officer.
     *
     * @param standard for everybody who is not named; absent: no limit
     */
    public record Limits(@Nullable Integer standard, Map<String, Integer> officers) {
        static final Limits NONE = new Limits(null, Map.of());

        public Limits {
            officers = Absent.as(Map.of(), officers);
        }

        public boolean exist() {
            return standard != null || !officers.isEmpty();
        }

        /** @return absent: no limit */
        public @Nullable Integer of(OfficerId officer) {
            return officers.getOrDefault(officer.value(), standard);
        }
    }
}
