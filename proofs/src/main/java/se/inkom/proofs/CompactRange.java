package se.inkom.proofs;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows leaf by leaf and keeps only what its root needs: the roots of its complete subtrees, one per one-bit of
 * its size, the largest first. Not thread safe.
 */
public final class CompactRange {
    private final MessageDigest digest = Hash.digest();
    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    public CompactRange() {}

    /** Carries on from subtree roots read elsewhere, for example with {@link Tiles#compactRange}. */
    public CompactRange(long size, List<Hash> subtrees) {
        if (subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " has " + Long.bitCount(size) + " complete subtrees, not " + subtrees.size());
        }
        this.size = size;
        this.subtrees.addAll(subtrees);
    }

    public void append(Hash leafHash) {
        Hash hash = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = MerkleTree.nodeHash(digest, subtrees.remove(subtrees.size() - 1), hash);
        }
        subtrees.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /** The roots of the complete subtrees, the largest first. */
    public List<Hash> subtrees() {
        return List.copyOf(subtrees);
    }

    public Hash root() {
        if (size == 0) {
            return MerkleTree.EMPTY_ROOT;
        }
        Hash hash = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = MerkleTree.nodeHash(digest, subtrees.get(i), hash);
        }
        return hash;
    }
}
