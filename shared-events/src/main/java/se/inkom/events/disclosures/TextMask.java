package se.inkom.events.disclosures;

/**
 * A passage that is not shown.
 *
 * @param from first UTF-16 unit, counted from 0 in the words as the assessment showed them
 * @param to the one after the last
 */
public record TextMask(Part part, int from, int to, Provision provision) {
    /** What of a document the passage stands in. */
    public enum Part {
        /** What the document says. */
        TEXT,
        /** Who wrote it, as the platform named them. */
        AUTHOR
    }
}
