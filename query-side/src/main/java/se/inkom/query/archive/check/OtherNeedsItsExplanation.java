package se.inkom.query.archive.check;

import java.util.List;
import se.inkom.query.archive.check.XmlIn.Element;

/**
 * The co-occurrence rules of CITS ERMS: who writes "other" says which other. The specification has them in Schematron, whose last
 * rule asks for an attribute that no schema knows (L28); here it asks for the one the schema has.
 */
final class OtherNeedsItsExplanation {
    private record Rule(String attribute, String value, String explanation) {}

    private static final List<Rule> RULES = List.of(
            new Rule("aggregationType", "own_aggregation_definition", "otherAggregationType"),
            new Rule("directionDefinition", "other", "otherDirectionDefinition"),
            new Rule("adressType", "other", "otherAddressLineType"),
            new Rule("addressType", "other", "otherAddressLineType"),
            new Rule("contactType", "other", "otherContactLineType"),
            new Rule("agentType", "other", "otherAgentType"),
            new Rule("dateType", "other", "otherDateType"),
            new Rule("dateType", "other_date", "otherDisposalDateType"),
            new Rule("restrictionType", "other_type", "otherRestrictionType"),
            new Rule("relationType", "own_relation_definition", "otherRelationType"),
            new Rule("classificationSchemaStatus", "other", "otherClassificationSchemaStatus"));

    private final Findings findings;

    OtherNeedsItsExplanation(Findings findings) {
        this.findings = findings;
    }

    void check(String path, Element element) {
        for (Rule rule : RULES) {
            if (element.get(rule.attribute).equals(rule.value)
                    && element.get(rule.explanation).isBlank()) {
                findings.add(
                        "other-unexplained",
                        path,
                        "Elementet " + element.name() + " har " + rule.attribute + "=\"" + rule.value + "\" men saknar "
                                + rule.explanation + ", som måste säga vad.");
            }
        }
    }
}
