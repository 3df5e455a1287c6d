package se.inkom.proofs.timestamp;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import se.inkom.proofs.ProofException;

/** RFC 3161, 2.4.2: the signer's certificate is named among what is signed, so that no other can take its place. */
final class SigningCertificate {
    private static final String V1 = "1.2.840.113549.1.9.16.2.12";
    private static final String V2 = "1.2.840.113549.1.9.16.2.47";

    private SigningCertificate() {}

    static void require(Der attributes, X509Certificate signer) throws GeneralSecurityException {
        for (Der attribute : attributes.children()) {
            String oid = attribute.child(0).oid();
            if (oid.equals(V1) || oid.equals(V2)) {
                Der certId = attribute.child(1).child(0).child(0).child(0);
                requireHash(certId, oid.equals(V1), signer);
                return;
            }
        }
        throw new ProofException("the timestamp does not name its signer's certificate");
    }

    private static void requireHash(Der certId, boolean v1, X509Certificate signer) throws GeneralSecurityException {
        boolean named = !v1 && certId.child(0).is(Der.SEQUENCE);
        MessageDigest digest = v1
                ? MessageDigest.getInstance("SHA-1")
                : Algorithms.digest(named ? certId.child(0).child(0).oid() : Algorithms.SHA_256);
        byte[] hash = certId.child(named ? 1 : 0).expect(Der.OCTETS).content();
        if (!Arrays.equals(hash, digest.digest(signer.getEncoded()))) {
            throw new ProofException("the timestamp names another certificate than its signer's");
        }
    }
}
