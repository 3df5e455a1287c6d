package se.inkom.ledger.sealing;

/** Database or folder are no longer as this sealer left them: it forgets what it knew and begins from them again. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(String what) {
        super(what);
    }
}
