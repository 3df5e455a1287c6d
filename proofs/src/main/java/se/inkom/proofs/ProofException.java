package se.inkom.proofs;

/** Bytes are not what their format says, or a signature or proof does not hold. The message names what and where. */
public class ProofException extends RuntimeException {
    private final String sentence;

    public ProofException(String message) {
        super(message);
        sentence = message;
    }

    public ProofException(String message, Throwable cause) {
        super(message, cause);
        sentence = message;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
