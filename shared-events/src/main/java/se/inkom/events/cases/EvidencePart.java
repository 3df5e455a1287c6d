package se.inkom.events.cases;

import se.inkom.events.ContentRef;

/** One file of an evidence set. */
public record EvidencePart(Kind kind, ContentRef file) {
    /** What the file shows. */
    public enum Kind {
        /** JSON: address, status, time, viewport, and the SHA-256 of every other file of the set. */
        MANIFEST,
        /** The whole page at the post's public address. */
        PAGE,
        /** Only the post. */
        ELEMENT,
        /** The page's text. */
        TEXT,
        /** What the platform's programming interface said of the post at the same time. */
        PLATFORM
    }
}
