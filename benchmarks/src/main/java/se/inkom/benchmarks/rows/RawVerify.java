package se.inkom.benchmarks.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.Hash;
import se.inkom.proofs.Tiles;

/** The yardstick of verifying: the same files of records, and one leaf hash for each of them. */
final class RawVerify implements Subject {
    private final Database database;
    private final SealerBeside sealer;
    private final long size;
    private long hashed;

    RawVerify(Database database, SealerBeside sealer, int events) {
        this.database = database;
        this.sealer = sealer;
        this.size = events + 1L;
    }

    @Override
    public void before() {
        hashed = 0;
    }

    @Override
    public Work work(int client) {
        Path log = SealerBeside.log(database).epoch(1).path();
        MessageDigest digest = Hash.digest();
        return () -> {
            long before = hashed;
            for (long n = 0; n * Tiles.WIDTH < size; n++) {
                hash(digest, Files.readAllBytes(log.resolve(Tiles.entriesPath(n, Tiles.width(0, n, size)))));
            }
            hashed--; // the opening record is no event
            return (int) (hashed - before);
        };
    }

    private void hash(MessageDigest digest, byte[] bundle) {
        int end;
        for (int at = 0; at < bundle.length; at = end) {
            end = EntryBundle.endOf(bundle, at);
            digest.update((byte) 0);
            digest.update(bundle, at + 2, end - at - 2);
            hashed += digest.digest().length == Hash.LENGTH ? 1 : 0;
        }
    }

    @Override
    public long counted() {
        return hashed;
    }

    @Override
    public void close() throws Exception {
        sealer.close();
        Ledger.empty(database);
    }
}
