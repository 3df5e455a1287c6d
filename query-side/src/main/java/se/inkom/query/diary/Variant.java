package se.inkom.query.diary;

import se.inkom.events.ids.OfficerId;

/** Which of the twin fields somebody gets (L4, N8). */
public sealed interface Variant {
    /** What anybody may read: no protected word is even looked up. */
    Variant PUBLIC = new Public();

    /** The public diary. */
    record Public() implements Variant {}

    /**
     * With the protected words too; each is opened through the vault's door, with an access record first (I7).
     *
     * @param reader who reads, for the access records
     * @param purpose why, in a few words without personal data
     */
    record Protected(OfficerId reader, String purpose) implements Variant {}
}
