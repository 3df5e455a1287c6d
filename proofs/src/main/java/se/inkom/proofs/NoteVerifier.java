package se.inkom.proofs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A public Ed25519 key with its name: what an auditor keeps. Written as {@code name+hash+base64}, a "vkey". */
public final class NoteVerifier {
    static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;
    private final int keyId;
    private final PublicKey publicKey;

    NoteVerifier(String name, byte[] key) {
        if (!isName(name)) {
            throw new ProofException("not a key name: " + Shown.text(name));
        }
        this.name = name;
        this.key = key.clone();
        this.keyId = keyId(name, key);
        this.publicKey = publicKey(key);
    }

    /** @throws ProofException when the text is no vkey, its hash is not that of its key, or it is not for Ed25519 */
    public static NoteVerifier parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new ProofException("not a verifier key (name+hash+key): " + Shown.text(vkey));
        }
        var verifier = new NoteVerifier(parts[0], rawKey(parts[2]));
        if (!verifier.vkey().equals(vkey)) {
            throw new ProofException(
                    "the hash in the verifier key is not that of its name and key: " + Shown.text(vkey));
        }
        return verifier;
    }

    private static byte[] rawKey(String base64) {
        byte[] typed = Base64Text.decode(base64);
        if (typed.length != 1 + KEY_LENGTH || typed[0] != ED25519) {
            throw new ProofException("not an Ed25519 verifier key: " + Shown.text(base64));
        }
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    public String name() {
        return name;
    }

    /** The same key under another name. Whoever trusts a key of one epoch trusts it in the next (ADR 0016). */
    public NoteVerifier named(String other) {
        return new NoteVerifier(other, key);
    }

    public String vkey() {
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + Base64Text.encode(typed(key));
    }

    int keyId() {
        return keyId;
    }

    boolean isKeyOf(NoteSignature signature) {
        return signature.keyId() == keyId && signature.name().equals(name);
    }

    boolean verify(String text, NoteSignature signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature.signature());
        } catch (GeneralSecurityException e) {
            return false; // for example a signature of another length
        }
    }

    /** C2SP: no Unicode spaces and no plus, and not nothing. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c));
    }

    private static int keyId(String name, byte[] key) {
        var hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.writeBytes(typed(key));
        return ByteBuffer.wrap(Hash.sha256(hashed.toByteArray()).bytes()).getInt();
    }

    static byte[] typed(byte[] key) {
        return ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array();
    }

    private static PublicKey publicKey(byte[] key) {
        byte[] encoded = ByteBuffer.allocate(X509_HEADER.length + KEY_LENGTH)
                .put(X509_HEADER)
                .put(key)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new ProofException("not an Ed25519 public key", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier verifier && verifier.vkey().equals(vkey());
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    @Override
    public String toString() {
        return vkey();
    }
}
