package se.inkom.ledger.pipeline;

/** The command was not begun: nothing of it happened, and it may be sent again a moment later. */
public final class PipelineBusy extends RuntimeException {
    PipelineBusy(String why) {
        super(why);
    }
}
