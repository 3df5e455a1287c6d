package se.inkom.query.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.ledger.store.RawEvents;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.NoteSigner;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.Tiles;
import se.inkom.query.testing.LedgerScript;

/** Stands in for command-side's sealer: fills its tables, in the simplest way that can be right. */
public final class TestSealer {
    private static final String ORIGIN = "inkom.test/cases/1";
    private final NoteSigner signer = NoteSigner.generate(ORIGIN, new SecureRandom());
    private final byte[] opening = OpeningRecord.first(
                    EventRecord.micros(Instant.parse("2026-11-20T08:00:00Z")), "inkom-sealer")
            .encode();
    private final JdbcTemplate db;
    private final RawEvents ledger;

    private static @Nullable TestSealer shared;

    /** One for all tests: there is one ledger, and its epoch is opened once. */
    public static synchronized TestSealer of(LedgerScript ledger) {
        if (shared == null) {
            shared = new TestSealer(
                    ledger.database().as("postgres"), ledger.folder().resolve("log"));
        }
        return shared;
    }

    private TestSealer(DataSource postgres, Path logFolder) {
        db = new JdbcTemplate(postgres);
        ledger = new RawEvents(postgres);
        db.update("insert into ledger.epoch (epoch, record, opened_at) values (1, ?, now())", (Object) opening);
        db.update("update ledger.seal_state set epoch = 1");
        try {
            Files.createDirectories(logFolder.resolve("epoch-1"));
            Files.writeString(logFolder.resolve("epoch-1/vkeys"), vkey() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String vkey() {
        return signer.verifier().vkey();
    }

    /** Seals everything that is there. */
    public SignedNote seal() {
        List<Hash> leaves = new ArrayList<>(List.of(MerkleTree.leafHash(opening)));
        ledger.after(0, Integer.MAX_VALUE)
                .forEach(row -> leaves.add(LeafRecords.of(row).leafHash()));
        storeTiles(0, leaves);
        Hash root = MerkleTree.root(leaves);
        SignedNote note = SignedNote.sign(new Checkpoint(ORIGIN, leaves.size(), root).text(), signer);
        db.update(
                "insert into ledger.checkpoint (epoch, size, root, note, signed_at) values (1, ?, ?, ?, ?) on conflict do nothing",
                leaves.size(),
                root.bytes(),
                note.toString(),
                OffsetDateTime.now(ZoneOffset.UTC));
        db.update("update ledger.seal_state set size = ?", leaves.size());
        return note;
    }

    private void storeTiles(int level, List<Hash> hashes) {
        var roots = new ArrayList<Hash>();
        for (int n = 0; (n + 1) * Tiles.WIDTH <= hashes.size(); n++) {
            var tile = new byte[Tiles.WIDTH * Hash.LENGTH];
            for (int i = 0; i < Tiles.WIDTH; i++) {
                hashes.get(n * Tiles.WIDTH + i).copyTo(tile, i * Hash.LENGTH);
            }
            db.update(
                    "insert into ledger.seal_tile (epoch, level, n, hashes) values (1, ?, ?, ?) on conflict do nothing",
                    level,
                    n,
                    tile);
            roots.add(Tiles.rootOf(tile));
        }
        if (!roots.isEmpty()) {
            storeTiles(level + 1, roots);
        }
    }
}
