package se.inkom.command.policy;

import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a schema cannot see: names that lead nowhere, and the same thing said twice. */
final class Contradictions {
    private final List<BrokenPolicy.Fault> faults = new ArrayList<>();
    private final JsonNode tree;

    private Contradictions(JsonNode tree) {
        this.tree = tree;
    }

    static List<BrokenPolicy.Fault> in(Policy policy, JsonNode tree) {
        var search = new Contradictions(tree);
        search.search(policy);
        return search.faults;
    }

    private void search(Policy policy) {
        Set<String> documents =
                policy.documents().stream().map(PolicyDocument::key).collect(Collectors.toSet());
        Set<String> rules = policy.rules().stream().map(PolicyRule::number).collect(Collectors.toSet());
        eachNames("/rules", "document", documents, "documents");
        once("/rules", "number");
        once("/documents", "key");
        once("/authorities", "id");
        once("/checklist", "key");
        once("/deadlines/profiles", "name");
        once("/deadlines/opening", "name");
        once("/removal/grounds", "ground");
        once("/answers/channels", "platform");
        once("/diary/series", "authority");
        eachNames("/deadlines/profiles", "rule", rules, "rules");
        eachNames("/removal/grounds", "rule", rules, "rules");
        eachNames("/checklist", "rule", rules, "rules");
        if (policy.deadlines().profiles().stream()
                .noneMatch(p -> p.name().equals(policy.deadlines().standard()))) {
            fault(tree.at("/deadlines/standard"), "the standard deadline is none of the profiles");
        }
        faults.addAll(new DeadlineContradictions(tree).in(policy.deadlines()));
        triageRulesNameTheirLists(policy.triage());
        numbersOfAuthoritiesDiffer(policy.diary());
        managersHearLast(policy.watch());
    }

    /** The chain is officer, substitute, manager (R33): a manager who hears first makes the substitute's step senseless. */
    private void managersHearLast(WatchRules watch) {
        watch.clocks().forEach((clock, rules) -> {
            if (rules.substitute() != null
                    && rules.manager() != null
                    && rules.manager().compareTo(rules.substitute()) < 0) {
                fault(tree.at("/watch/clocks/" + clock), "the manager would hear of it before the substitute");
            }
        });
    }

    /** A number names its diary: two authorities may not both have a 2026/1 (L6). */
    private void numbersOfAuthoritiesDiffer(DiaryRules diary) {
        if (!diary.form().contains("{authority}")) {
            fault(
                    tree.at("/diary/form"),
                    "the form of all diaries must have {authority}; only a diary of its own may go without");
        }
        for (int i = 0; i < diary.series().size(); i++) {
            String form = diary.series().get(i).form();
            if (form != null
                    && !form.contains("{authority}")
                    && form.matches("[^A-Za-zÅÄÖåäö]*([{][^}]*[}][^A-Za-zÅÄÖåäö]*)*")) {
                fault(
                        tree.at("/diary/series/" + i + "/form"),
                        "a form without {authority} must name its diary in letters");
            }
        }
    }

    /** A name in lower case is a list, of the policy or of its base; one in capitals is a signal, and the schema knows those. */
    private void triageRulesNameTheirLists(TriageRules triage) {
        Set<String> lists = triage.complete().lists().keySet();
        for (JsonNode rule : tree.at("/triage/rules")) {
            for (String field : List.of("all", "none")) {
                for (JsonNode name : rule.path(field)) {
                    String list = name.asString();
                    if (!list.equals(list.toUpperCase(Locale.ROOT)) && !lists.contains(list)) {
                        fault(name, list + " is not among the triage lists");
                    }
                }
            }
        }
    }

    private void eachNames(String list, String field, Set<String> known, String where) {
        for (JsonNode entry : tree.at(list)) {
            JsonNode name = entry.get(field);
            if (name != null && !known.contains(name.asString())) {
                fault(name, name.asString() + " is not among the " + where);
            }
        }
    }

    private void once(String list, String field) {
        var seen = new HashSet<String>();
        for (JsonNode entry : tree.at(list)) {
            JsonNode name = entry.get(field);
            if (name != null && !seen.add(name.asString())) {
                fault(name, field + " " + name.asString() + " stands here twice");
            }
        }
    }

    private void fault(JsonNode at, String reason) {
        faults.add(PolicyReader.fault(JsonNodes.tokenStreamLocationOf(at), reason));
    }
}
