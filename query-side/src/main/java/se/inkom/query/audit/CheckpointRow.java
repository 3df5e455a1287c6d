package se.inkom.query.audit;

import java.time.Instant;
import java.util.List;

/**
 * A checkpoint in the list.
 *
 * @param root of the tree, base64
 */
record CheckpointRow(int epoch, long size, String root, Instant signedAt, String note, List<Timestamp> timestamps) {

    /**
     * An authority's word that it saw the checkpoint.
     *
     * @param token RFC 3161 TimeStampToken, DER in base64
     */
    record Timestamp(String authority, Instant at, String token) {}
}
