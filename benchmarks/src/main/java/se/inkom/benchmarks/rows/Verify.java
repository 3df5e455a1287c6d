package se.inkom.benchmarks.rows;

import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.proofs.LogFolder;

/** The verifier as {@code ./inkom verify log} runs it: every record, hash, tile, root and signature. */
final class Verify implements Subject {
    private final LogFolder log;
    private long verified;

    Verify(Database database) {
        this.log = SealerBeside.log(database);
    }

    @Override
    public void before() {
        verified = 0;
    }

    @Override
    public Work work(int client) {
        return () -> {
            long events = SealerBeside.verified(log);
            verified += events;
            return (int) events;
        };
    }

    @Override
    public long counted() {
        return verified;
    }
}
