package se.inkom.command.policy;

import java.util.List;

/** What holds in every municipality: laws, which are named, and Inkom's own promises, which are quoted. */
record CommonGround(List<PolicyDocument> documents, List<PolicyRule> rules) {

    /** For a rule that only policies have, no policy means no refusal; should one come nevertheless, it names the number. */
    Citation citation(Rule rule) {
        return rules.stream()
                .filter(r -> r.number().equals(rule.name()))
                .findFirst()
                .map(r -> new Citation(
                        document(r.document()).title(), document(r.document()).version(), r.section(), r.quotation()))
                .orElseGet(() -> new Citation(
                        documents.getFirst().title(), documents.getFirst().version(), rule.name(), null));
    }

    private PolicyDocument document(String key) {
        return documents.stream().filter(d -> d.key().equals(key)).findFirst().orElseThrow();
    }
}
