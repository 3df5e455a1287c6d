package se.inkom.proofs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a leaf is in a log, in a form one can mail: index, path, signed checkpoint (C2SP tlog-proof). The leaf itself is not
 * in it; whoever checks computes it from what he holds.
 */
public record TlogProof(long index, List<Hash> path, SignedNote note) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";

    public TlogProof {
        path = List.copyOf(path);
    }

    public String text() {
        return FIRST_LINE + "\n" + INDEX + index + "\n"
                + path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining())
                + "\n" + note;
    }

    /** @throws ProofException when the text is no proof, or not the only way to write it; extra data is not used here */
    public static TlogProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new ProofException("a proof has an empty line before its checkpoint");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(FIRST_LINE) || !lines[1].startsWith(INDEX)) {
            throw new ProofException("a proof begins with " + FIRST_LINE + " and its index");
        }
        return new TlogProof(
                Checkpoint.number(lines[1].substring(INDEX.length())),
                Stream.of(lines).skip(2).map(Hash::ofBase64).toList(),
                SignedNote.parse(text.substring(end + 2)));
    }

    /** Whether the leaf is in the tree of the checkpoint. Who signed that checkpoint is a question of its own. */
    public boolean includes(Hash leaf) {
        Checkpoint checkpoint = note.checkpoint();
        return MerkleTree.verifyInclusion(index, checkpoint.size(), leaf, path, checkpoint.root());
    }
}
