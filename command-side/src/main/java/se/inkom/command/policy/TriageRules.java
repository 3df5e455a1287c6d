package se.inkom.command.policy;

/** How posts are sorted when they come in (R26, R27). */
public record TriageRules() {
    static final TriageRules NONE = new TriageRules();
}
