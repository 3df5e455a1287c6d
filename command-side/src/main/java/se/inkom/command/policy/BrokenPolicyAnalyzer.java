package se.inkom.command.policy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever edits a policy reads these lines, and no stack trace. */
class BrokenPolicyAnalyzer extends AbstractFailureAnalyzer<BrokenPolicy> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenPolicy cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the file that inkom.policy names, then start again. docs/policies.md explains every field.",
                cause);
    }
}
