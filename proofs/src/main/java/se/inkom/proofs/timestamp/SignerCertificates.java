package se.inkom.proofs.timestamp;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkom.proofs.MissingDataException;
import se.inkom.proofs.ProofException;

/** The certificates that travel in a timestamp, and what must hold of the signer's. */
final class SignerCertificates {
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String SUBJECT_KEY_ID = "2.5.29.14";

    private final List<X509Certificate> certificates;

    private SignerCertificates(List<X509Certificate> certificates) {
        this.certificates = certificates;
    }

    /** @param field the field of SignedData in which certificates are, when there are any */
    static SignerCertificates of(Der field) {
        List<X509Certificate> certificates = new ArrayList<>();
        if (field.is(Der.CONTEXT_0)) {
            for (Der certificate : field.children()) {
                if (certificate.is(Der.SEQUENCE)) {
                    certificates.add(read(certificate.bytes()));
                }
            }
        }
        return new SignerCertificates(certificates);
    }

    /** Whoever issued another certificate of the token must have signed it: a damaged one is noticed without an anchor. */
    void requireIssuersSigned() throws GeneralSecurityException {
        for (X509Certificate certificate : certificates) {
            for (X509Certificate issuer : certificates) {
                if (issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                    certificate.verify(issuer.getPublicKey());
                }
            }
        }
    }

    private static X509Certificate read(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new ProofException("a certificate in the timestamp is not readable", e);
        }
    }

    /**
     * The signer's certificate, from the token or from what the auditor brought.
     *
     * @param id issuer and serial number, or subject key identifier
     */
    X509Certificate named(Der id, List<X509Certificate> brought) {
        return Stream.concat(certificates.stream(), brought.stream())
                .filter(certificate -> id.is(Der.SEQUENCE) ? isIssued(certificate, id) : hasKeyId(certificate, id))
                .findFirst()
                .orElseThrow(() -> new MissingDataException("the timestamp does not hold its signer's certificate"));
    }

    private static boolean isIssued(X509Certificate certificate, Der id) {
        return Arrays.equals(
                        certificate.getIssuerX500Principal().getEncoded(),
                        id.child(0).bytes())
                && certificate.getSerialNumber().equals(id.child(1).integer());
    }

    private static boolean hasKeyId(X509Certificate certificate, Der id) {
        byte[] extension = certificate.getExtensionValue(SUBJECT_KEY_ID);
        return extension != null
                && Arrays.equals(Der.of(Der.of(extension).content()).content(), id.content());
    }

    /** RFC 3161, 2.3: the key is for timestamps and nothing else; and it was valid at that time. */
    void requireFit(X509Certificate signer, Instant at) throws GeneralSecurityException {
        List<String> uses = signer.getExtendedKeyUsage();
        Set<String> critical = signer.getCriticalExtensionOIDs();
        if (uses == null || !uses.equals(List.of(TIME_STAMPING)) || !critical.contains(EXTENDED_KEY_USAGE)) {
            throw new ProofException("the timestamp's certificate is not one for timestamps only");
        }
        signer.checkValidity(Date.from(at));
    }

    /** A path from the signer to what the auditor trusts, as it stood at that time. Revocation is not looked up. */
    void requireAnchor(X509Certificate signer, List<X509Certificate> trusted, Instant at)
            throws GeneralSecurityException {
        if (trusted.contains(signer)) {
            return;
        }
        var wanted = new X509CertSelector();
        wanted.setCertificate(signer);
        Set<TrustAnchor> anchors = trusted.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toSet());
        var parameters = new PKIXBuilderParameters(anchors, wanted);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
