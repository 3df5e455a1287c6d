package se.inkom.command.policy;

import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.RoutingRules.RoutingRule;
import se.inkom.command.policy.RoutingRules.To;
import tools.jackson.databind.JsonNode;

/** Routing rules that lead nowhere, or to two places at once. */
final class RoutingContradictions {
    private final List<BrokenPolicy.Fault> faults = new ArrayList<>();
    private final Policy policy;
    private final JsonNode tree;

    private RoutingContradictions(Policy policy, JsonNode tree) {
        this.policy = policy;
        this.tree = tree;
    }

    static List<BrokenPolicy.Fault> in(Policy policy, JsonNode tree) {
        var search = new RoutingContradictions(policy, tree);
        List<RoutingRule> rules = policy.routing().rules();
        for (int i = 0; i < rules.size(); i++) {
            search.look(rules.get(i), "/routing/rules/" + i);
        }
        return search.faults;
    }

    private void look(RoutingRule rule, String at) {
        Set<String> topics = policy.triage().complete().topics().keySet();
        Set<String> units = new HashSet<>();
        policy.authorities().forEach(a -> a.units().forEach(u -> units.add(u.id())));
        known(rule.when().topics(), topics, at + "/when/topics", "triage topics");
        known(rule.when().units(), units, at + "/when/units", "units of the authorities");
        known(rule.when().languages(), Languages.names(), at + "/when/languages", "languages that Inkom tells apart");
        To to = rule.to();
        if (to.unit() != null) {
            known(List.of(to.unit()), units, at + "/to", "units of the authorities");
        }
        int places = (to.sameThread() ? 1 : 0)
                + (to.officer() == null ? 0 : 1)
                + (to.leastLoadedAmong().isEmpty() ? 0 : 1);
        if (places > 1 || (to.sameThread() && to.unit() != null)) {
            fault(
                    at + "/to",
                    "a rule leads to one place: sameThread, officer, leastLoadedAmong, or a unit's own officers");
        } else if (places == 0
                && to.unit() != null
                && policy.officersOf(to.unit()).isEmpty()) {
            fault(at + "/to", "the unit " + to.unit() + " names no officers among the authorities");
        }
        if (rule.when().officeOpen() != null && !isOfficeHours(policy.routing().officeHours())) {
            fault(at + "/when", "officeOpen needs routing.officeHours, the name of a profile of kind OFFICE_HOURS");
        }
    }

    private boolean isOfficeHours(@Nullable String profile) {
        return policy.deadlines().profiles().stream()
                .anyMatch(p -> p.name().equals(profile) && p.kind() == DeadlineProfile.Kind.OFFICE_HOURS);
    }

    private void known(List<String> names, Set<String> known, String at, String where) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(at, name + " is not among the " + where));
    }

    private void fault(String at, String reason) {
        faults.add(PolicyReader.fault(JsonNodes.tokenStreamLocationOf(tree.at(at)), reason));
    }
}
