package se.inkom.command.routing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Languages;
import se.inkom.command.policy.RoutingRules;
import se.inkom.command.policy.RoutingRules.RoutingRule;
import se.inkom.command.policy.RoutingRules.When;
import se.inkom.command.routing.Tried.Outcome;
import se.inkom.command.triage.Phrases;

/** Whether rules are meant for a post. Words and language are looked for once per post, and only when a rule asks. */
final class Conditions {
    private final Phrases words;
    private final Predicate<Instant> officeOpen;

    Conditions(RoutingRules rules, Predicate<Instant> officeOpen) {
        Map<String, List<String>> lists = new HashMap<>();
        rules.rules().stream()
                .filter(rule -> !rule.when().words().isEmpty())
                .forEach(rule -> lists.put(rule.id(), rule.when().words()));
        this.words = new Phrases(lists);
        this.officeOpen = officeOpen;
    }

    Seen seen(Question question) {
        return new Seen(question);
    }

    /** One post while it is looked at. */
    final class Seen {
        private final Question question;
        private @Nullable Map<String, Set<String>> found;
        private boolean languageKnown;
        private @Nullable String language;

        private Seen(Question question) {
            this.question = question;
        }

        /** Why the rule is not meant; null when it is. */
        @Nullable
        Tried refusal(RoutingRule rule) {
            When when = rule.when();
            var suggestion = question.suggestion();
            String topic = suggestion == null ? null : suggestion.topic();
            if (misses(when.accounts(), question.account().value())) {
                return new Tried(
                        rule.id(), Outcome.OTHER_ACCOUNT, question.account().value());
            }
            if (misses(when.units(), question.unit().value())) {
                return new Tried(rule.id(), Outcome.OTHER_UNIT, question.unit().value());
            }
            if (!when.classes().isEmpty()
                    && (suggestion == null || !when.classes().contains(suggestion.classification()))) {
                return new Tried(
                        rule.id(),
                        Outcome.OTHER_CLASS,
                        suggestion == null ? null : suggestion.classification().name());
            }
            if (!when.topics().isEmpty() && (topic == null || !when.topics().contains(topic))) {
                return new Tried(rule.id(), Outcome.OTHER_TOPIC, topic);
            }
            if (when.officeOpen() != null && when.officeOpen() != officeOpen.test(question.at())) {
                return new Tried(rule.id(), Outcome.OTHER_HOURS, when.officeOpen() ? "closed" : "open");
            }
            if (!when.words().isEmpty() && !words().containsKey(rule.id())) {
                return new Tried(rule.id(), Outcome.NO_SUCH_WORD, null);
            }
            if (!when.languages().isEmpty() && !when.languages().contains(String.valueOf(language()))) {
                return new Tried(rule.id(), Outcome.OTHER_LANGUAGE, language());
            }
            return null;
        }

        private static boolean misses(List<String> wanted, String is) {
            return !wanted.isEmpty() && !wanted.contains(is);
        }

        private Map<String, Set<String>> words() {
            if (found == null) {
                found = question.text() == null ? Map.of() : words.in(question.text());
            }
            return found;
        }

        private @Nullable String language() {
            if (!languageKnown) {
                language = question.text() == null ? null : Languages.of(question.text());
                languageKnown = true;
            }
            return language;
        }
    }
}
