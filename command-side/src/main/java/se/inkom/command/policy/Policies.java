package se.inkom.command.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.inkom.events.ids.PolicyRef;

/**
 * The policy that judges now, and those that judged before. Aggregates take it as a handler parameter.
 *
 * <p>What is current changes only while the application starts, before the first command: a command and its event metadata
 * never see two policies.
 */
public final class Policies {
    private final Map<PolicyRef, Policy> adopted = new ConcurrentHashMap<>();
    private final CommonGround commonGround;
    private volatile Policy current;

    public Policies(Policy configured) {
        this.commonGround = PolicyFile.commonGround();
        this.current = configured;
        this.adopted.put(configured.ref(), configured);
    }

    public Policy current() {
        return current;
    }

    /** A policy that was once adopted here. */
    public Optional<Policy> version(PolicyRef ref) {
        return Optional.ofNullable(adopted.get(ref));
    }

    /** All that were adopted, by id and version. */
    public List<Policy> all() {
        return adopted.values().stream()
                .filter(p -> p.version() > 0)
                .sorted(Comparator.comparing(Policy::id).thenComparing(Policy::version))
                .toList();
    }

    /** The sentence of the current policy, or what holds everywhere when it has none. */
    public Citation citation(Rule rule) {
        return citation(current, rule);
    }

    public Citation citation(Policy policy, Rule rule) {
        return policy.citation(rule).orElseGet(() -> commonGround.citation(rule));
    }

    /** Remembers one that was adopted earlier. */
    public void remember(Policy policy) {
        adopted.put(policy.ref(), policy);
    }

    /** From now on this one judges. */
    public void adopt(Policy policy) {
        remember(policy);
        current = policy;
    }
}
