package se.inkom.ledger.sealing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the log reaches. The same on every instance.
 *
 * @param problem one sentence when a person should look, without any content
 * @param sealedPosition the last position inside a signed checkpoint
 * @param head the ledger's last position
 * @param lagSeconds the age of the oldest event that is not sealed; 0 when all are
 * @param untimestampedSeconds the age of the oldest checkpoint behind the newest timestamp; 0 when there is none
 */
public record SealingStatus(
        SealingState state,
        @Nullable String problem,
        int epoch,
        long sealedPosition,
        long head,
        long lagSeconds,
        @Nullable SealedCheckpoint checkpoint,
        @Nullable CheckpointTimestamp timestamp,
        long untimestampedSeconds) {

    /**
     * A signed checkpoint.
     *
     * @param size leaves of the tree: the sealed events and the epoch's opening record
     * @param root of the tree, Base 64
     */
    public record SealedCheckpoint(int epoch, long size, String root, Instant signedAt) {}

    /** An RFC 3161 timestamp of the checkpoint of a size. */
    public record CheckpointTimestamp(int epoch, long size, String authority, Instant at) {}
}
