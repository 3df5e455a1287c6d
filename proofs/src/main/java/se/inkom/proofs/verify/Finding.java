package se.inkom.proofs.verify;

/**
 * One thing that does not hold, or could not be checked.
 *
 * @param epoch 0 when it concerns none
 * @param position place in the ledger's order; {@link #NOWHERE} when it cannot be pinned to one
 */
public record Finding(Verdict verdict, int epoch, long position, String sentence) {
    public static final long NOWHERE = -1;

    boolean hasPosition() {
        return position != NOWHERE;
    }

    String text() {
        String where = epoch == 0 ? "" : "epoch " + epoch + (hasPosition() ? ", " : ": ");
        return where + (hasPosition() ? "position " + position + ": " : "") + sentence;
    }
}
