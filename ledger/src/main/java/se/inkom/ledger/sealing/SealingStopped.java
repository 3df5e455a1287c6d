package se.inkom.ledger.sealing;

/** Nothing may be signed. The message is one plain sentence with positions and sizes, never content. */
final class SealingStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SealingState state;

    private SealingStopped(SealingState state, String sentence) {
        super(sentence);
        this.state = state;
    }

    static SealingStopped rollback(String sentence) {
        return new SealingStopped(SealingState.ROLLBACK, sentence);
    }

    static SealingStopped refused(String sentence) {
        return new SealingStopped(SealingState.REFUSED, sentence);
    }

    SealingState state() {
        return state;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
