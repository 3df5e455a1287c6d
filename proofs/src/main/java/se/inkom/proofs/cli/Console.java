package se.inkom.proofs.cli;

import java.io.PrintStream;
import java.time.Duration;
import se.inkom.proofs.verify.Progress;

/** Tells on standard error how far long work has come: nothing in its first second, and then once a second. */
final class Console implements Progress {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private final long began = System.nanoTime();
    private long told = began;

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (now - told < PAUSE) {
            return;
        }
        told = now;
        out.println(what + ": " + done + (total > done ? " of " + total + " (" + 100 * done / total + " %)" : ""));
    }
}
