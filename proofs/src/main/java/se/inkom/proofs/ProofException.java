package se.inkom.proofs;

/** Bytes are not what their format says, or a signature or proof does not hold. The message names what and where. */
public class ProofException extends RuntimeException {
    public ProofException(String message) {
        super(message);
    }

    public ProofException(String message, Throwable cause) {
        super(message, cause);
    }
}
