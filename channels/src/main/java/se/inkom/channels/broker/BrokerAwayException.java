package se.inkom.channels.broker;

/** Not everything was acknowledged in time. Some of it may have arrived; whoever asked must ask again. */
public final class BrokerAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerAwayException(Throwable cause) {
        super("the broker did not acknowledge in time", cause);
    }
}
