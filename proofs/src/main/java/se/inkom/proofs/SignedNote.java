package se.inkom.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text under one or more signatures (C2SP signed-note).
 *
 * @param text what is signed, to its last newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** More than any log carries, and little enough that a hostile file cannot keep us busy. */
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Signs with every key given. */
    public static SignedNote sign(String text, NoteSigner... signers) {
        if (!text.endsWith("\n") || hasControls(text)) {
            throw new ProofException("a note ends with a newline and has no other control character");
        }
        return new SignedNote(
                text, Stream.of(signers).map(signer -> signer.sign(text)).toList());
    }

    /** @throws ProofException when the bytes are no note, or not the only way to write it */
    public static SignedNote parse(byte[] bytes) {
        String all;
        try {
            all = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProofException("a note is UTF-8", e);
        }
        return parse(all);
    }

    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length() || hasControls(note)) {
            throw new ProofException("not a signed note: text, an empty line, signature lines");
        }
        String[] lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new ProofException("a note with " + lines.length + " signatures");
        }
        return new SignedNote(
                note.substring(0, end + 1),
                Stream.of(lines).map(NoteSignature::parse).toList());
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\n');
    }

    /**
     * Checks every signature of a known key; others are passed over, as the specification wants.
     *
     * @return the keys that signed, at least one
     * @throws ProofException when a known key's signature is wrong, or no known key signed
     */
    public List<NoteVerifier> verify(Collection<NoteVerifier> known) {
        List<NoteVerifier> signedBy = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (NoteVerifier key : known) {
                if (key.isKeyOf(signature)) {
                    if (!key.verify(text, signature)) {
                        throw new ProofException("the signature of " + signature.key() + " is wrong");
                    }
                    signedBy.add(key);
                }
            }
        }
        if (signedBy.isEmpty()) {
            throw new ProofException("no known key signed; signed by "
                    + signatures.stream().map(NoteSignature::key).toList());
        }
        return signedBy;
    }

    /** The checkpoint that the text is. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(text);
    }

    /** The note as it is stored and sent. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
