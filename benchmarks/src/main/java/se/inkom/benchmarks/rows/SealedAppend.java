package se.inkom.benchmarks.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import se.inkom.benchmarks.harness.Database;

/** The same commands with the sealer beside them. A slice ends when its last event is published, so that no work is hidden. */
final class SealedAppend extends LedgerAppend {
    private final SealerBeside sealer;

    SealedAppend(Database database) throws SQLException {
        super(database);
        this.sealer = new SealerBeside(database);
    }

    @Override
    public void before() throws Exception {
        super.before();
        sealer.begin();
    }

    @Override
    public void settle() throws Exception {
        sealer.untilSealed();
    }

    @Override
    public long late() {
        sealer.end();
        return 0;
    }

    /** What is in the ledger must be what the verifier finds in the log. */
    @Override
    public long counted() throws SQLException {
        long events = super.counted();
        long sealed = SealerBeside.verified(SealerBeside.log(database));
        if (sealed != events) {
            throw new IllegalStateException("%d events, but %d in the log".formatted(events, sealed));
        }
        return events;
    }

    @Override
    public void close() throws SQLException {
        try {
            sealer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.close();
    }
}
