package se.inkom.proofs.verify;

import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.Hash;

/** How far one epoch is sealed by its newest checkpoint. */
public record SealedEpoch(EpochFolder folder, String origin, long size, Hash root) {
    int number() {
        return folder.epoch();
    }
}
