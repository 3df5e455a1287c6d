package se.inkom.console.apis;

import org.jspecify.annotations.Nullable;

/** An API said no, in the words of its problem+json. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem problem;

    Refusal(int status, Problem problem) {
        super("refused with " + status + " " + problem.type());
        this.status = status;
        this.problem = problem;
    }

    /**
     * What is shown of it.
     *
     * @param detail in English, for programs and those who help
     * @param policy which rule of the municipality's policy refused, when one did (R46)
     * @param correlationId finds the request in the log
     */
    public record Problem(
            @Nullable String type,
            @Nullable String detail,
            @Nullable Cited policy,
            @Nullable String correlationId) {
        static final Problem UNKNOWN = new Problem(null, null, null, null);

        Problem with(@Nullable String correlation) {
            return new Problem(type, detail, policy, correlation);
        }
    }

    /** The passage that a rule rests on. */
    public record Cited(
            @Nullable String document,
            @Nullable String version,
            @Nullable String section,
            @Nullable String quotation) {}

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }
}
