package se.inkom.proofs;

/** Something that is needed for a check is not there. It proves nothing, in neither direction. */
public final class MissingDataException extends ProofException {
    public MissingDataException(String message) {
        super(message);
    }
}
