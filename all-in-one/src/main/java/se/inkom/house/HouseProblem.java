package se.inkom.house;

/** Why the house cannot start, as one sentence for the person at the keyboard, and the exit code that goes with it. */
public final class HouseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int UNEXPECTED = 1;
    static final int ALREADY_RUNNING = 3;
    static final int PORT_BUSY = 4;
    static final int DISK_FULL = 5;
    static final int FOLDER_UNUSABLE = 6;
    static final int ISSUER_EXPOSED = 7;
    static final int USAGE = 64;

    private final int exitCode;

    HouseProblem(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
