package se.inkom.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** All proofs of random trees hold, and no changed one does. */
class MerkleTreeTest {
    private static final List<Hash> LEAVES = IntStream.range(0, 600)
            .mapToObj(i -> MerkleTree.leafHash(new byte[] {(byte) i, (byte) (i >> 8)}))
            .toList();

    @Property(tries = 300)
    void everyLeafIsIncluded(@ForAll @IntRange(min = 1, max = 600) int size, @ForAll @IntRange(max = 599) int index) {
        Assume.that(index < size);
        List<Hash> leaves = LEAVES.subList(0, size);
        Hash root = MerkleTree.root(leaves);
        List<Hash> proof = MerkleTree.inclusionProof(index, leaves);

        assertThat(MerkleTree.verifyInclusion(index, size, LEAVES.get(index), proof, root))
                .isTrue();

        assertThat(MerkleTree.verifyInclusion(index, size, LEAVES.get((index + 1) % 600), proof, root))
                .isFalse();
        if (size > 1) {
            assertThat(MerkleTree.verifyInclusion((index + 1) % size, size, LEAVES.get(index), proof, root))
                    .isFalse();
        }
        assertThat(MerkleTree.verifyInclusion(index - size, size, LEAVES.get(index), proof, root))
                .isFalse();
        changed(proof)
                .forEach(other -> assertThat(MerkleTree.verifyInclusion(index, size, LEAVES.get(index), other, root))
                        .isFalse());
    }

    @Property(tries = 300)
    void everySizeIsConsistentWithEveryLater(
            @ForAll @IntRange(max = 600) int before, @ForAll @IntRange(max = 600) int after) {
        Assume.that(before <= after);
        Hash oldRoot = MerkleTree.root(LEAVES.subList(0, before));
        Hash newRoot = MerkleTree.root(LEAVES.subList(0, after));
        List<Hash> proof = MerkleTree.consistencyProof(before, LEAVES.subList(0, after));

        assertThat(MerkleTree.verifyConsistency(before, after, proof, oldRoot, newRoot))
                .isTrue();

        Hash other = MerkleTree.nodeHash(oldRoot, newRoot);
        assertThat(MerkleTree.verifyConsistency(before, after, proof, other, newRoot))
                .isFalse();
        if (before > 0) {
            assertThat(MerkleTree.verifyConsistency(before, after, proof, oldRoot, other))
                    .isFalse();
            changed(proof)
                    .forEach(wrong -> assertThat(MerkleTree.verifyConsistency(before, after, wrong, oldRoot, newRoot))
                            .isFalse());
        }
        if (before < after) {
            assertThat(MerkleTree.verifyConsistency(after, before, proof, newRoot, oldRoot))
                    .isFalse();
        }
    }

    private static List<List<Hash>> changed(List<Hash> proof) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            for (int bit : new int[] {0, 100, 255}) {
                List<Hash> flipped = new ArrayList<>(proof);
                byte[] bytes = proof.get(i).bytes();
                bytes[bit / 8] ^= (byte) (1 << (bit % 8));
                flipped.set(i, Hash.of(bytes));
                all.add(flipped);
            }
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
            List<Hash> longer = new ArrayList<>(proof);
            longer.add(i, proof.get(i));
            all.add(longer);
        }
        if (proof.size() > 1) {
            List<Hash> swapped = new ArrayList<>(proof);
            swapped.set(0, proof.get(1));
            swapped.set(1, proof.get(0));
            all.add(swapped);
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.ZERO);
        all.add(longer);
        return all;
    }
}
