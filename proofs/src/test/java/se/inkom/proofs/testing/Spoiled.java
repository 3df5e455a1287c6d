package se.inkom.proofs.testing;

/** Bytes that somebody laid hands on. */
public final class Spoiled {
    private Spoiled() {}

    public static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }
}
