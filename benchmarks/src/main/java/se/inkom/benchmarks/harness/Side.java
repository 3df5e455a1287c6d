package se.inkom.benchmarks.harness;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The base of a row, or one of its variants.
 *
 * @param target the least ratio that is wanted, by wall clock unless {@code targetIsCpu}; absent when the side is only shown
 */
public record Side(
        String label, Callable<Subject> maker, @Nullable Double target, boolean targetIsCpu, boolean peer) {
    public static Side of(String label, Callable<Subject> maker) {
        return new Side(label, maker, null, false, false);
    }

    /** Another product, for comparison. */
    public static Side peer(String label, Callable<Subject> maker) {
        return new Side(label, maker, null, false, true);
    }

    public Side atLeast(double ratio) {
        return new Side(label, maker, ratio, false, peer);
    }

    public Side cpuAtLeast(double ratio) {
        return new Side(label, maker, ratio, true, peer);
    }
}
