package se.inkom.benchmarks.harness;

/** Something needed to measure a side is not on this machine: the side is left out, and the reason printed. */
public final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unavailable(String reason) {
        super(reason);
    }
}
