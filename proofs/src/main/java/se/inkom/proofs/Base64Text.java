package se.inkom.proofs;

import java.util.Base64;

/** Standard Base 64 (RFC 4648, section 4) of which every byte string has exactly one form. */
final class Base64Text {
    private Base64Text() {}

    /**
     * The JDK's decoder ignores bits that stand for nothing, so that two texts could mean the same bytes and a changed
     * character could go unnoticed.
     */
    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new ProofException("not base64: " + Shown.text(text), e);
        }
        if (!encode(bytes).equals(text)) {
            throw new ProofException("not canonical base64: " + Shown.text(text));
        }
        return bytes;
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
