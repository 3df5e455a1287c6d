package se.inkom.proofs;

/** Text from files that nobody vouches for, made fit for a message: short, and without characters that move a cursor. */
public final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    public static String text(String untrusted) {
        String shown = untrusted.length() > LONGEST ? untrusted.substring(0, LONGEST) + "…" : untrusted;
        return shown.replaceAll("[\\p{C}\\s&&[^ ]]", "?");
    }
}
