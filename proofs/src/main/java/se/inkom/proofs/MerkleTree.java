package se.inkom.proofs;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The Merkle tree of RFC 9162, section 2.1 (the same as RFC 6962): hashes, roots and the two kinds of proof. */
public final class MerkleTree {
    static final byte LEAF_PREFIX = 0;
    static final byte NODE_PREFIX = 1;

    /** The root of the tree without leaves. */
    public static final Hash EMPTY_ROOT = Hash.sha256(new byte[0]);

    private MerkleTree() {}

    public static Hash leafHash(byte[] record) {
        return leafHash(Hash.digest(), record);
    }

    /** The same for those who keep one digest of their own. */
    public static Hash leafHash(MessageDigest digest, byte[] record) {
        digest.update(LEAF_PREFIX);
        return Hash.wrap(digest.digest(record));
    }

    public static Hash nodeHash(Hash left, Hash right) {
        return nodeHash(Hash.digest(), left, right);
    }

    static Hash nodeHash(MessageDigest digest, Hash left, Hash right) {
        digest.update(NODE_PREFIX);
        left.update(digest);
        right.update(digest);
        return Hash.wrap(digest.digest());
    }

    /** The root over leaf hashes. */
    public static Hash root(List<Hash> leaves) {
        var range = new CompactRange();
        leaves.forEach(range::append);
        return range.root();
    }

    /** PATH(index, leaves) of RFC 9162, 2.1.3.1: the sibling of the leaf first. */
    public static List<Hash> inclusionProof(long index, List<Hash> leaves) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException("leaf " + index + " of a tree of " + leaves.size());
        }
        return Proofs.inclusion(index, leaves.size(), (from, to) -> root(leaves.subList((int) from, (int) to)));
    }

    /** PROOF(oldSize, leaves) of RFC 9162, 2.1.4.1; empty when the sizes are equal or the old tree is. */
    public static List<Hash> consistencyProof(long oldSize, List<Hash> leaves) {
        if (oldSize < 0 || oldSize > leaves.size()) {
            throw new IllegalArgumentException("a tree of " + leaves.size() + " never had size " + oldSize);
        }
        return Proofs.consistency(oldSize, leaves.size(), (from, to) -> root(leaves.subList((int) from, (int) to)));
    }

    /** Whether a leaf is at the index of the tree with this size and root (RFC 9162, 2.1.3.2). */
    public static boolean verifyInclusion(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = nodeHash(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the new tree is the old one with leaves added behind (RFC 9162, 2.1.4.2). */
    public static boolean verifyConsistency(long oldSize, long newSize, List<Hash> proof, Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return proof.isEmpty() && oldRoot.equals(EMPTY_ROOT);
        }
        List<Hash> path = new ArrayList<>(proof);
        if (Long.bitCount(oldSize) == 1) {
            path.add(0, oldRoot); // the old tree is itself a node of the new one, and is left out of the proof
        }
        if (path.isEmpty()) {
            return false;
        }
        return followConsistency(oldSize, newSize, path, oldRoot, newRoot);
    }

    private static boolean followConsistency(long oldSize, long newSize, List<Hash> path, Hash oldRoot, Hash newRoot) {
        long node = (oldSize - 1) >> Long.numberOfTrailingZeros(oldSize);
        long last = (newSize - 1) >> Long.numberOfTrailingZeros(oldSize);
        Hash old = path.get(0);
        Hash now = path.get(0);
        for (Hash sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = nodeHash(sibling, old);
                now = nodeHash(sibling, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = nodeHash(now, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(oldRoot) && now.equals(newRoot);
    }

    /** The recursions of the RFC, over whatever can tell the root of a stretch of leaves. */
    static final class Proofs {
        /** The root over leaves {@code from} (inclusive) to {@code to} (exclusive). */
        interface Roots {
            Hash of(long from, long to);
        }

        private Proofs() {}

        static List<Hash> inclusion(long index, long size, Roots roots) {
            List<Hash> downwards = new ArrayList<>();
            long from = 0;
            long to = size;
            while (to - from > 1) {
                long middle = from + split(to - from);
                if (index < middle) {
                    downwards.add(roots.of(middle, to));
                    to = middle;
                } else {
                    downwards.add(roots.of(from, middle));
                    from = middle;
                }
            }
            Collections.reverse(downwards);
            return downwards;
        }

        static List<Hash> consistency(long oldSize, long newSize, Roots roots) {
            List<Hash> downwards = new ArrayList<>();
            if (oldSize == 0 || oldSize == newSize) {
                return downwards;
            }
            long from = 0;
            long to = newSize;
            while (oldSize != to) {
                long middle = from + split(to - from);
                if (oldSize <= middle) {
                    downwards.add(roots.of(middle, to));
                    to = middle;
                } else {
                    downwards.add(roots.of(from, middle));
                    from = middle;
                }
            }
            if (from > 0) {
                downwards.add(roots.of(from, to));
            }
            Collections.reverse(downwards);
            return downwards;
        }

        /** The largest power of two smaller than the width, which is at least 2. */
        static long split(long width) {
            return Long.highestOneBit(width - 1);
        }
    }
}
