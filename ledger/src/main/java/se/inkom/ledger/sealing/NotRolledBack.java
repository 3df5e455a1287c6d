package se.inkom.ledger.sealing;

/** An epoch cut was asked for while the log may go on as it is. */
public final class NotRolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRolledBack() {
        super("A new epoch is opened only in state ROLLBACK; the log goes on as it is");
    }
}
