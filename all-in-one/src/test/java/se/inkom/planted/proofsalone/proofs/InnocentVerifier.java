package se.inkom.planted.proofsalone.proofs;

import java.security.cert.X509Certificate;

class InnocentVerifier {
    String signer(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
