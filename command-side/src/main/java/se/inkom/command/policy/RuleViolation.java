package se.inkom.command.policy;

/** A rule said no. The state is as it was; the message says what was asked, what refused it and what to do. */
public final class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Rule rule;

    /** @param code kebab case, noun first, such as {@code evidence-missing}: stable, callers branch on it */
    public RuleViolation(String code, Rule rule, String message) {
        super(message);
        this.code = code;
        this.rule = rule;
    }

    public String code() {
        return code;
    }

    public Rule rule() {
        return rule;
    }
}
