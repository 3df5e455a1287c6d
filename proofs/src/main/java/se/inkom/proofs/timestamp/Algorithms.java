package se.inkom.proofs.timestamp;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import se.inkom.proofs.ProofException;

/** The algorithms that time-stamping authorities use, by their object identifiers. */
final class Algorithms {
    static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String RSA_PSS = "1.2.840.113549.1.1.10";
    private static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";

    private static final Map<String, String> DIGESTS =
            Map.of(SHA_256, "SHA-256", "2.16.840.1.101.3.4.2.2", "SHA-384", "2.16.840.1.101.3.4.2.3", "SHA-512");

    private static final Map<String, String> SIGNATURES = Map.of(
            "1.2.840.113549.1.1.11", "SHA256withRSA",
            "1.2.840.113549.1.1.12", "SHA384withRSA",
            "1.2.840.113549.1.1.13", "SHA512withRSA",
            "1.2.840.10045.4.3.2", "SHA256withECDSA",
            "1.2.840.10045.4.3.3", "SHA384withECDSA",
            "1.2.840.10045.4.3.4", "SHA512withECDSA",
            "1.3.101.112", "Ed25519");

    private Algorithms() {}

    static MessageDigest digest(String oid) throws GeneralSecurityException {
        return MessageDigest.getInstance(known(DIGESTS, oid));
    }

    /** @param algorithm AlgorithmIdentifier of the signature; some authorities name only the kind of key there */
    static boolean verifies(Der algorithm, String digestOid, PublicKey key, byte[] signed, byte[] signature)
            throws GeneralSecurityException {
        String oid = algorithm.child(0).oid();
        Signature verifier;
        if (oid.equals(RSA_PSS)) {
            verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(pss(algorithm.child(1)));
        } else if (oid.equals(RSA) || oid.equals(EC_PUBLIC_KEY)) {
            String digest = known(DIGESTS, digestOid).replace("-", "");
            verifier = Signature.getInstance(digest + (oid.equals(RSA) ? "withRSA" : "withECDSA"));
        } else {
            verifier = Signature.getInstance(known(SIGNATURES, oid));
        }
        verifier.initVerify(key);
        verifier.update(signed);
        return verifier.verify(signature);
    }

    private static PSSParameterSpec pss(Der parameters) throws GeneralSecurityException {
        AlgorithmParameters pss = AlgorithmParameters.getInstance("RSASSA-PSS");
        try {
            pss.init(parameters.bytes());
        } catch (IOException e) {
            throw new ProofException("the parameters of RSASSA-PSS are not readable", e);
        }
        return pss.getParameterSpec(PSSParameterSpec.class);
    }

    private static String known(Map<String, String> names, String oid) {
        String name = names.get(oid);
        if (name == null) {
            throw new ProofException("the timestamp uses an algorithm that is not known or too weak: " + oid);
        }
        return name;
    }
}
