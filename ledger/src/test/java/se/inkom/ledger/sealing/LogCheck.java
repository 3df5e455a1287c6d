package se.inkom.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.CompactRange;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.NoteJournal;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.Tiles;

/** What an auditor does with the folder and the rows, in the simplest way. */
final class LogCheck {
    private final SealedLedger ledger;
    private final EpochFolder folder;
    private final int epoch;

    LogCheck(SealedLedger ledger, int epoch) {
        this.ledger = ledger;
        this.epoch = epoch;
        this.folder = new LogFolder(ledger.settings.folder()).epoch(epoch);
    }

    /** Everything in the folder hangs together, and is signed. */
    Checkpoint isSound() throws IOException {
        SignedNote newest = folder.checkpoint();
        assertThat(newest.verify(ledger.trusted(epoch))).isNotEmpty();
        Checkpoint checkpoint = newest.checkpoint();
        assertThat(checkpoint.origin()).isEqualTo("test.inkom.se/cases/" + epoch);
        List<Hash> roots = rootsOfEverySize(records(checkpoint.size()));
        assertThat(roots.get((int) checkpoint.size())).isEqualTo(checkpoint.root());
        long before = 0;
        for (SignedNote note : journal()) {
            assertThat(note.verify(ledger.trusted(epoch))).isNotEmpty();
            Checkpoint then = note.checkpoint();
            assertThat(then.size()).isGreaterThan(before);
            assertThat(then.root()).isEqualTo(roots.get((int) then.size()));
            before = then.size();
        }
        assertThat(before).isEqualTo(checkpoint.size());
        assertThat(Tiles.root(folder, checkpoint.size())).isEqualTo(checkpoint.root());
        for (Tiles.Tile tile : Tiles.added(0, checkpoint.size())) {
            assertThat(folder.path().resolve(tile.path())).exists();
        }
        return checkpoint;
    }

    /** Partial tiles went when they were full. A sealer that is killed may leave some behind, which do no harm. */
    void hasNoStalePartials() {
        long size = folder.checkpoint().checkpoint().size();
        assertThat(Tiles.added(0, size)).filteredOn(Tiles.Tile::isFull).allSatisfy(tile -> assertThat(
                        Path.of(folder.path().resolve(tile.path()) + ".p"))
                .doesNotExist());
    }

    /** Besides, the folder covers every event, and each record is the one of its row. */
    void coversTheLedger() throws IOException {
        Checkpoint checkpoint = isSound();
        assertThat(checkpoint.size()).isEqualTo(ledger.head() + 1);
        assertThat(firstDifference(checkpoint)).isNull();
        assertThat(OpeningRecord.decode(records(1).getFirst()).epoch()).isEqualTo(epoch);
        long inDatabase = new JdbcTemplate(ledger.database.as("inkom_query"))
                .queryForObject("select count(*) from ledger.checkpoint where epoch = ?", Long.class, epoch);
        assertThat(journal()).hasSize((int) inDatabase);
    }

    /** The product's own verifier, as an auditor runs it, agrees. */
    void convincesTheVerifier(String... more) {
        var arguments =
                new ArrayList<String>(List.of("log", ledger.settings.folder().toString()));
        arguments.addAll(keys());
        arguments.addAll(List.of(more));
        assertThat(verify(arguments)).isEqualTo(0);
        arguments = new ArrayList<>(List.of("db", ledger.database.url(), "--user", "inkom_query", "--log"));
        arguments.add(ledger.settings.folder().toString());
        arguments.addAll(keys());
        assertThat(verify(arguments)).isEqualTo(0);
    }

    private List<String> keys() {
        return new LogFolder(ledger.settings.folder())
                .epochs().stream()
                        .flatMap(e -> java.util.stream.Stream.of(
                                "--key",
                                new LogFolder(ledger.settings.folder())
                                        .epoch(e)
                                        .path()
                                        .resolve("vkeys")
                                        .toString()))
                        .toList();
    }

    private static int verify(List<String> arguments) {
        var said = new java.io.ByteArrayOutputStream();
        var out = new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8);
        int code = se.inkom.proofs.cli.Verify.run(arguments, out, out);
        if (code != 0) {
            System.out.println(arguments + "\n" + said);
        }
        return code;
    }

    /** The first position at which row and record differ. */
    @Nullable
    Long firstDifference(Checkpoint checkpoint) {
        List<byte[]> records = records(checkpoint.size());
        var rows = new JdbcTemplate(ledger.database.as("inkom_query"))
                .query(
                        """
                        select event_id, aggregate_id, sequence_number, revision, event_type, payload, metadata,
                               (extract(epoch from recorded_at) * 1000000)::bigint, position
                        from ledger.event where position < ? order by position
                        """,
                        (row, n) -> new EventRecord(
                                        row.getLong(9),
                                        row.getObject(1, java.util.UUID.class),
                                        row.getObject(2, java.util.UUID.class),
                                        row.getLong(3),
                                        row.getLong(8),
                                        row.getInt(4),
                                        Hash.sha256(row.getString(6).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                        Hash.sha256(row.getString(7).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                        row.getString(5))
                                .encode(),
                        checkpoint.size());
        for (int i = 1; i < records.size(); i++) {
            if (i > rows.size() || !java.util.Arrays.equals(records.get(i), rows.get(i - 1))) {
                return (long) i;
            }
        }
        return null;
    }

    OpeningRecord opening() {
        return OpeningRecord.decode(records(1).getFirst());
    }

    List<SignedNote> journal() throws IOException {
        var notes = new ArrayList<SignedNote>();
        for (Path day : folder.journal()) {
            byte[] bytes = Files.readAllBytes(day);
            var journal = NoteJournal.read(bytes);
            assertThat(journal.completeLength()).isEqualTo(bytes.length);
            notes.addAll(journal.notes());
        }
        return notes;
    }

    private List<byte[]> records(long size) {
        var records = new ArrayList<byte[]>();
        for (long n = 0; n * Tiles.WIDTH < size; n++) {
            int width = Tiles.width(0, n, folder.checkpoint().checkpoint().size());
            records.addAll(EntryBundle.decode(folder.entries(n, width)));
        }
        return records.subList(0, (int) size);
    }

    private static List<Hash> rootsOfEverySize(List<byte[]> records) {
        var roots = new ArrayList<Hash>();
        var range = new CompactRange();
        roots.add(range.root());
        for (byte[] record : records) {
            range.append(MerkleTree.leafHash(record));
            roots.add(range.root());
        }
        return roots;
    }
}
