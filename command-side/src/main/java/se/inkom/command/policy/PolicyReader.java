package se.inkom.command.policy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Reads a policy: the words of YAML, the shape of the schema, then what only people can get wrong. */
public final class PolicyReader {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .locale(Locale.ENGLISH)
                            .build()))
            .getSchema(PolicyFile.resource("policy.schema.json"));

    private PolicyReader() {}

    /**
     * A policy that is about to be used.
     *
     * @param name what to call the file when something is wrong with it
     * @throws BrokenPolicy with every fault, each with line, column and reason
     */
    public static Policy check(String yaml, String name) {
        JsonNode tree = tree(yaml, name);
        List<Error> errors = SCHEMA.validate(tree);
        if (!errors.isEmpty()) {
            throw new BrokenPolicy(
                    name,
                    errors.stream()
                            .map(PolicyReader::fault)
                            .distinct()
                            .sorted(byPlace())
                            .toList());
        }
        Policy policy = bind(tree, name);
        List<BrokenPolicy.Fault> contradictions = Contradictions.in(policy, tree);
        if (!contradictions.isEmpty()) {
            throw new BrokenPolicy(name, contradictions);
        }
        return policy;
    }

    /** A policy that was adopted earlier, by the schema of its day: what it says counts, today's schema is not asked. */
    public static Policy adopted(String yaml, int version) {
        return bind(tree(yaml, "of an earlier day"), "of an earlier day").asVersion(version);
    }

    private static JsonNode tree(String yaml, String name) {
        try {
            JsonNode tree = JsonNodes.readTree(PolicyFile.YAML, yaml, LocationJsonNodeFactoryFactory.getInstance());
            if (tree == null || !tree.isObject()) {
                throw new BrokenPolicy(
                        name, List.of(new BrokenPolicy.Fault(1, 1, "this is not a policy: the file has no fields")));
            }
            return tree;
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JacksonException broken) {
                throw new BrokenPolicy(name, List.of(fault(broken.getLocation(), broken.getOriginalMessage())));
            }
            throw e;
        }
    }

    private static Policy bind(JsonNode tree, String name) {
        try {
            return PolicyFile.YAML.treeToValue(tree, Policy.class);
        } catch (JacksonException e) {
            throw new BrokenPolicy(name, List.of(fault(placeOf(tree, e), e.getOriginalMessage())));
        }
    }

    /** Binding a tree knows the path but no longer the text; the tree's nodes do. */
    private static TokenStreamLocation placeOf(JsonNode tree, JacksonException failure) {
        JsonNode at = tree;
        for (JacksonException.Reference step : failure.getPath()) {
            JsonNode next = step.getPropertyName() != null ? at.get(step.getPropertyName()) : at.get(step.getIndex());
            if (next == null) {
                break;
            }
            at = next;
        }
        return JsonNodes.tokenStreamLocationOf(at);
    }

    private static BrokenPolicy.Fault fault(Error error) {
        JsonNode at = error.getInstanceNode();
        String property = error.getProperty();
        JsonNode child = at == null || property == null ? null : at.get(property);
        return fault(
                JsonNodes.tokenStreamLocationOf(child == null ? at : child),
                error.getInstanceLocation() + " " + error.getMessage());
    }

    static BrokenPolicy.Fault fault(TokenStreamLocation place, String reason) {
        return place == null
                ? new BrokenPolicy.Fault(0, 0, reason)
                : new BrokenPolicy.Fault(place.getLineNr(), place.getColumnNr(), reason);
    }

    private static Comparator<BrokenPolicy.Fault> byPlace() {
        return Comparator.comparingInt(BrokenPolicy.Fault::line).thenComparingInt(BrokenPolicy.Fault::column);
    }
}
