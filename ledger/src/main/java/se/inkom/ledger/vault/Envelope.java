package se.inkom.ledger.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The vault's cryptography: AES-256-GCM with a random 96-bit nonce in front of the ciphertext, bound to the content's id so
 * that rows cannot be swapped; salted digests; keyed fingerprints.
 */
final class Envelope {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing keys;

    Envelope(KeyRing keys) {
        this.keys = keys;
    }

    String keyId() {
        return keys.currentId();
    }

    byte[] encrypt(UUID contentId, byte[] plain) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, contentId, plain, 0, plain.length);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] decrypt(UUID contentId, String keyId, byte[] stored) {
        byte[] nonce = java.util.Arrays.copyOf(stored, NONCE_BYTES);
        return cipher(
                Cipher.DECRYPT_MODE,
                keys.byId(keyId),
                nonce,
                contentId,
                stored,
                NONCE_BYTES,
                stored.length - NONCE_BYTES);
    }

    String fingerprint(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.fingerprintKey().getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }

    static byte[] newSalt() {
        return randomBytes(16);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static byte[] randomBytes(int n) {
        byte[] bytes = new byte[n];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] cipher(
            int mode, SecretKey key, byte[] nonce, UUID contentId, byte[] input, int offset, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(contentId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input, offset, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Content " + contentId + " cannot be opened: wrong key or altered bytes", e);
        }
    }
}
