package se.inkom.proofs.timestamp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.inkom.proofs.Hash;
import se.inkom.proofs.ProofException;

/**
 * An RFC 3161 TimeStampToken: an authority's signed word that it saw a hash at a time. {@link #parse} only reads; nothing is
 * worth anything before {@link #verify}.
 */
public final class TimestampToken {
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";

    private static final DateTimeFormatter GENERALIZED = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    private final byte[] info;
    private final Hash imprint;
    private final Instant time;
    private final Der signerInfo;
    private final SignerCertificates certificates;

    private TimestampToken(byte[] info, Hash imprint, Instant time, Der signerInfo, SignerCertificates certificates) {
        this.info = info;
        this.imprint = imprint;
        this.time = time;
        this.signerInfo = signerInfo;
        this.certificates = certificates;
    }

    /** Reads a token, or the whole answer of an authority that holds one. */
    public static TimestampToken parse(byte[] der) {
        Der outer = Der.of(der).expect(Der.SEQUENCE);
        Der token = outer.child(0).is(Der.SEQUENCE) ? granted(outer) : outer;
        requireOid(token.child(0), SIGNED_DATA);
        List<Der> signedData = token.child(1)
                .expect(Der.CONTEXT_0)
                .child(0)
                .expect(Der.SEQUENCE)
                .children();
        if (signedData.size() < 4) {
            throw new ProofException("the timestamp's signed data has only " + signedData.size() + " parts");
        }
        requireVersion(signedData.get(0), 3);
        Der content = signedData.get(2).expect(Der.SEQUENCE);
        requireOid(content.child(0), TST_INFO);
        byte[] info = content.child(1)
                .expect(Der.CONTEXT_0)
                .child(0)
                .expect(Der.OCTETS)
                .content();
        List<Der> signers =
                signedData.get(signedData.size() - 1).expect(Der.SET).children();
        if (signers.size() != 1) {
            throw new ProofException("a timestamp has one signer, not " + signers.size());
        }
        requireSameDigest(signedData.get(1).expect(Der.SET), signers.get(0));
        return read(info, signers.get(0), SignerCertificates.of(signedData.get(3)));
    }

    /** Not signed, and so held to its only right value. */
    private static void requireVersion(Der version, int expected) {
        if (!version.integer().equals(BigInteger.valueOf(expected))) {
            throw new ProofException(
                    "the timestamp has version " + version.integer() + " where " + expected + " belongs");
        }
    }

    private static void requireSameDigest(Der algorithms, Der signer) {
        if (algorithms.children().size() != 1
                || !Arrays.equals(
                        algorithms.child(0).bytes(),
                        signer.expect(Der.SEQUENCE).child(2).bytes())) {
            throw new ProofException("the timestamp names other digest algorithms than its signer used");
        }
    }

    private static Der granted(Der response) {
        int status = response.child(0).child(0).integer().intValue();
        if (status != 0 && status != 1) {
            throw new ProofException("the authority refused the timestamp with status " + status);
        }
        return response.child(1);
    }

    private static TimestampToken read(byte[] info, Der signerInfo, SignerCertificates certificates) {
        List<Der> parts = Der.of(info).expect(Der.SEQUENCE).children();
        if (parts.size() < 5) {
            throw new ProofException("the timestamp's info has only " + parts.size() + " parts");
        }
        Der messageImprint = parts.get(2).expect(Der.SEQUENCE);
        requireOid(messageImprint.child(0).child(0), Algorithms.SHA_256);
        Hash imprint = Hash.of(messageImprint.child(1).expect(Der.OCTETS).content());
        return new TimestampToken(info, imprint, time(parts.get(4).expect(Der.TIME)), signerInfo, certificates);
    }

    private static Instant time(Der value) {
        String text = new String(value.content(), StandardCharsets.US_ASCII);
        try {
            return LocalDateTime.parse(text, GENERALIZED).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new ProofException("the timestamp's time is not readable", e);
        }
    }

    private static void requireOid(Der oid, String wanted) {
        if (!oid.oid().equals(wanted)) {
            throw new ProofException("the timestamp has " + oid.oid() + " where " + wanted + " belongs");
        }
    }

    /** When, according to the authority. */
    public Instant time() {
        return time;
    }

    /** What it saw. */
    public Hash imprint() {
        return imprint;
    }

    /**
     * Checks imprint, signature and the signer's fitness; and, when anchors are given, that one of them vouches for the signer.
     *
     * @param anchors authorities' certificates that the auditor trusts; none to leave that question open
     * @return who signed, by the subject of its certificate
     * @throws ProofException naming what does not hold
     */
    public String verify(Hash expected, List<X509Certificate> anchors) {
        if (!imprint.equals(expected)) {
            throw new ProofException("the timestamp is for something else (" + imprint + ", not " + expected + ")");
        }
        try {
            X509Certificate signer = verifySignature(anchors);
            certificates.requireFit(signer, time);
            if (!anchors.isEmpty()) {
                certificates.requireAnchor(signer, anchors, time);
            }
            return signer.getSubjectX500Principal().getName();
        } catch (GeneralSecurityException e) {
            throw new ProofException("the timestamp's signature cannot be checked: " + e.getMessage(), e);
        }
    }

    private X509Certificate verifySignature(List<X509Certificate> brought) throws GeneralSecurityException {
        List<Der> parts = signerInfo.expect(Der.SEQUENCE).children();
        if (parts.size() < 6) {
            throw new ProofException("the timestamp's signer has only " + parts.size() + " parts");
        }
        requireVersion(parts.get(0), parts.get(1).is(Der.SEQUENCE) ? 1 : 3);
        String digestOid = parts.get(2).child(0).oid();
        Der attributes = parts.get(3).expect(Der.CONTEXT_0);
        requireOid(attribute(attributes, CONTENT_TYPE), TST_INFO);
        byte[] digest = attribute(attributes, MESSAGE_DIGEST).expect(Der.OCTETS).content();
        if (!MessageDigest.isEqual(digest, Algorithms.digest(digestOid).digest(info))) {
            throw new ProofException("the timestamp's content is not what was signed");
        }
        certificates.requireIssuersSigned();
        X509Certificate signer = certificates.named(parts.get(1), brought);
        SigningCertificate.require(attributes, signer);
        byte[] signed = attributes.bytesAs(Der.SET);
        byte[] signature = parts.get(5).expect(Der.OCTETS).content();
        if (!Algorithms.verifies(
                parts.get(4).expect(Der.SEQUENCE), digestOid, signer.getPublicKey(), signed, signature)) {
            throw new ProofException("the timestamp's signature is wrong");
        }
        return signer;
    }

    /** The single value of a signed attribute that must be there once. */
    private static Der attribute(Der attributes, String oid) {
        List<Der> found = attributes.children().stream()
                .filter(attribute -> attribute.child(0).oid().equals(oid))
                .toList();
        if (found.size() != 1) {
            throw new ProofException("the timestamp has " + found.size() + " attributes " + oid);
        }
        return found.get(0).child(1).expect(Der.SET).child(0);
    }
}
