package se.inkom.proofs.verify;

/** What a check says; the exit codes of the verifier. */
public enum Verdict {
    /** Everything holds. */
    OK(0),
    /** Something contradicts a signed checkpoint. */
    TAMPERED(1),
    /** Nothing contradicts, but something needed to check is missing. */
    INCOMPLETE(2),
    /** The question could not be asked: wrong arguments. */
    USAGE(3);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
