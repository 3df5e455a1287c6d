package se.inkom.proofs.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;

/** An event as a row of the ledger would hold it. */
public record SampleEvent(EventRecord record, String payload, String metadata) {
    private static final long EPOCH_MICROS = 1_763_700_000_000_000L;

    /** The position's event in a ledger in which every seventh position is of the same case. */
    public static SampleEvent at(long position) {
        long aCase = position % 7;
        return of(
                position,
                caseId(aCase),
                position / 7 - (aCase == 0 ? 1 : 0),
                "case.observed",
                "{\"n\":" + position + "}");
    }

    public static SampleEvent of(long position, UUID aggregate, long sequence, String type, String payload) {
        String metadata = "{\"officer\":\"anna\",\"of\":" + position + "}";
        return new SampleEvent(
                new EventRecord(
                        position,
                        uuid("event " + position),
                        aggregate,
                        sequence,
                        EPOCH_MICROS + position * 1_000,
                        1,
                        sha256(payload),
                        sha256(metadata),
                        type),
                payload,
                metadata);
    }

    public static UUID caseId(long number) {
        return uuid("case " + number);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Hash sha256(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
