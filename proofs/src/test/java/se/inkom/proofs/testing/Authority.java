package se.inkom.proofs.testing;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import se.inkom.proofs.Hash;

/** A time-stamping authority made with BouncyCastle: an implementation that shares nothing with the one under test. */
public final class Authority {
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final KeyPair caKey;
    private final KeyPair signerKey;
    private final String signatureAlgorithm;
    public final X509Certificate ca;
    public final X509Certificate signer;

    private Authority(String keyAlgorithm, int bits, String signatureAlgorithm, KeyPurposeId... purposes)
            throws Exception {
        this.signatureAlgorithm = signatureAlgorithm;
        KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm);
        if (bits > 0) {
            generator.initialize(bits);
        }
        caKey = generator.generateKeyPair();
        signerKey = generator.generateKeyPair();
        ca = certificate("CN=Test Root", "CN=Test Root", caKey, caKey);
        signer = certificate("CN=Test Authority,O=Inkom", "CN=Test Root", signerKey, caKey, purposes);
    }

    public static Authority rsa() throws Exception {
        return new Authority("RSA", 2048, "SHA256withRSA", KeyPurposeId.id_kp_timeStamping);
    }

    public static Authority rsaPss() throws Exception {
        return new Authority("RSA", 2048, "SHA256withRSAandMGF1", KeyPurposeId.id_kp_timeStamping);
    }

    public static Authority ec() throws Exception {
        return new Authority("EC", 256, "SHA384withECDSA", KeyPurposeId.id_kp_timeStamping);
    }

    public static Authority ed25519() throws Exception {
        return new Authority("Ed25519", 0, "Ed25519", KeyPurposeId.id_kp_timeStamping);
    }

    private X509Certificate certificate(
            String subject, String issuer, KeyPair key, KeyPair issuerKey, KeyPurposeId... purposes) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(subject.hashCode() & 0xFFFF),
                Date.from(NOW.minusSeconds(86_400)),
                Date.from(NOW.plusSeconds(86_400)),
                new X500Name(subject),
                key.getPublic());
        if (purposes.length == 0) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purposes));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(signatureAlgorithm)
                        .setProvider(BOUNCY_CASTLE)
                        .build(issuerKey.getPrivate())));
    }

    public byte[] stamp(byte[] bytes) throws Exception {
        return stamp(Hash.sha256(bytes), NOW, signer);
    }

    public byte[] stamp(Hash imprint, Instant at, X509Certificate as) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signerInfo = new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(BOUNCY_CASTLE)
                .build(signatureAlgorithm, as.equals(ca) ? caKey.getPrivate() : signerKey.getPrivate(), as);
        var generator = new TimeStampTokenGenerator(
                signerInfo,
                digests.get(new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"))),
                new ASN1ObjectIdentifier("1.2.3.4.1"));
        generator.addCertificates(new JcaCertStore(List.of(as, ca)));
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        var request = requests.generate(TSPAlgorithms.SHA256, imprint.bytes());
        return generator.generate(request, BigInteger.ONE, Date.from(at)).getEncoded();
    }
}
