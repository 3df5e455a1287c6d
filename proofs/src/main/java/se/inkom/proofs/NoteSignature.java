package se.inkom.proofs;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One signature line of a note.
 *
 * @param name the key's name
 * @param keyId first four bytes of the key's hash, to tell keys of one name apart
 * @param base64 key id and signature, as written
 */
public record NoteSignature(String name, int keyId, String base64) {
    static final String DASH = "— ";

    static NoteSignature of(String name, int keyId, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return new NoteSignature(name, keyId, Base64Text.encode(bytes));
    }

    static NoteSignature parse(String line) {
        if (!line.startsWith(DASH)) {
            throw new ProofException("not a signature line: " + Shown.text(line));
        }
        int space = line.lastIndexOf(' ');
        String name = line.substring(DASH.length(), Math.max(DASH.length(), space));
        byte[] bytes = Base64Text.decode(line.substring(space + 1));
        if (!NoteVerifier.isName(name) || bytes.length < 5) {
            throw new ProofException("not a signature line: " + Shown.text(line));
        }
        return new NoteSignature(name, ByteBuffer.wrap(bytes).getInt(), line.substring(space + 1));
    }

    byte[] signature() {
        byte[] bytes = Base64Text.decode(base64);
        return Arrays.copyOfRange(bytes, 4, bytes.length);
    }

    String line() {
        return DASH + name + " " + base64 + "\n";
    }

    String key() {
        return Shown.text(name) + "+" + HexFormat.of().toHexDigits(keyId);
    }
}
