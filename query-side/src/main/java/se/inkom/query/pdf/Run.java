package se.inkom.query.pdf;

/** Some words of a passage. Where something was taken out, what stands there instead says so and is set apart. */
public record Run(String text, boolean mask) {
    public static Run words(String text) {
        return new Run(text, false);
    }

    /** @param label what stands in the place of the words, never the words */
    public static Run masked(String label) {
        return new Run(label, true);
    }
}
