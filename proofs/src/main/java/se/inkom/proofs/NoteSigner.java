package se.inkom.proofs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A private Ed25519 key with its name. Never prints itself: {@link #skey} is for the key file only. */
public final class NoteSigner {
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final int SEED_LENGTH = 32;

    private final byte[] seed;
    private final PrivateKey privateKey;
    private final NoteVerifier verifier;

    private NoteSigner(String name, byte[] seed) {
        KeyPair pair = keyPair(seed);
        byte[] x509 = pair.getPublic().getEncoded();
        this.seed = seed.clone();
        this.privateKey = pair.getPrivate();
        this.verifier = new NoteVerifier(name, Arrays.copyOfRange(x509, x509.length - 32, x509.length));
    }

    public static NoteSigner generate(String name, SecureRandom random) {
        byte[] seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        return new NoteSigner(name, seed);
    }

    /** @param seed the 32 bytes that are the key, for example out of a PKCS#8 file */
    public static NoteSigner ofSeed(String name, byte[] seed) {
        return new NoteSigner(name, seed);
    }

    /** The same key under another name: every epoch signs under its own origin (ADR 0016). */
    public NoteSigner named(String name) {
        return new NoteSigner(name, seed);
    }

    /** Reads {@code PRIVATE+KEY+name+hash+base64}, the form that Go's sumdb/note tools use. */
    public static NoteSigner parse(String skey) {
        String[] parts =
                skey.startsWith(PRIVATE) ? skey.substring(PRIVATE.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new ProofException("not a signing key (PRIVATE+KEY+name+hash+key)");
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length != 1 + SEED_LENGTH || typed[0] != NoteVerifier.ED25519) {
            throw new ProofException("not an Ed25519 signing key");
        }
        var signer = new NoteSigner(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!signer.skey().equals(skey)) {
            throw new ProofException("the hash in the signing key of " + parts[0] + " is not that of its name and key");
        }
        return signer;
    }

    public String skey() {
        int keyId = verifier.keyId();
        return PRIVATE
                + verifier.name()
                + "+"
                + HexFormat.of().toHexDigits(keyId)
                + "+"
                + Base64Text.encode(NoteVerifier.typed(seed));
    }

    public String name() {
        return verifier.name();
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    NoteSignature sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            int keyId = verifier.keyId();
            return NoteSignature.of(verifier.name(), keyId, ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with Ed25519", e);
        }
    }

    /** The JDK derives a public key only while it generates a pair, so it is given the seed as its randomness. */
    private static KeyPair keyPair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static final class FixedRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        FixedRandom(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) {
                throw new IllegalStateException("the JDK asks for " + target.length + " bytes for an Ed25519 key");
            }
            System.arraycopy(bytes, 0, target, 0, bytes.length);
        }
    }

    @Override
    public String toString() {
        return "signing key of " + verifier.vkey();
    }
}
