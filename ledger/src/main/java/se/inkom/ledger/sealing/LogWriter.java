package se.inkom.ledger.sealing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.inkom.ledger.sealing.SealTables.SignedCheckpoint;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.NoteJournal;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.Tiles;
import se.inkom.proofs.Tiles.Tile;

/**
 * Writes one epoch of the published log. What a checkpoint needs is on disk before the checkpoint is, so whoever reads a
 * checkpoint finds all of it (C2SP tlog-tiles).
 */
final class LogWriter {
    private final EpochFolder epoch;
    private final Failpoint.Probe probe;
    private final DurableFiles files = new DurableFiles();

    LogWriter(Path folder, int epoch, Failpoint.Probe probe) {
        this.epoch = new LogFolder(folder).epoch(epoch);
        this.probe = probe;
    }

    /** The keys of today join those of before: old checkpoints are checked with old keys. */
    void addKeys(List<NoteVerifier> keys) throws IOException {
        Path file = epoch.path().resolve("vkeys");
        Set<String> lines = new LinkedHashSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        if (lines.addAll(keys.stream().map(NoteVerifier::vkey).toList())) {
            files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            files.forceFolders();
        }
    }

    /**
     * Everything that a checkpoint covers and the one before did not, then the checkpoint.
     *
     * @param inJournal whether the journal has it already, which a crash right after that leaves behind
     */
    void publish(RightEdge edge, long sizeBefore, SignedCheckpoint checkpoint, boolean inJournal) throws IOException {
        List<Tile> tiles = Tiles.added(sizeBefore, checkpoint.size());
        for (Tile tile : tiles) {
            if (tile.level() == 0) {
                byte[] records = EntryBundle.encode(edge.records(tile.n(), tile.width()));
                files.write(epoch.path().resolve(Tiles.entriesPath(tile.n(), tile.width())), records);
            }
        }
        probe.at(Failpoint.ENTRIES_WRITTEN);
        for (Tile tile : tiles) {
            files.write(epoch.path().resolve(tile.path()), edge.tile(tile.level(), tile.n(), tile.width()));
        }
        files.forceFolders();
        probe.at(Failpoint.TILES_WRITTEN);
        if (!inJournal) {
            addToJournal(checkpoint);
        }
        probe.at(Failpoint.JOURNAL_WRITTEN);
        files.write(epoch.path().resolve("checkpoint"), checkpoint.note().getBytes(StandardCharsets.UTF_8));
        files.forceFolders();
        probe.at(Failpoint.PUBLISHED);
        for (Tile tile : tiles) {
            removePartials(tile.n() - 1, tile.level()); // left there by one who died right before this
            if (tile.isFull()) {
                removePartials(tile.n(), tile.level());
            }
        }
    }

    /** Clients fall back to the full tile, and without this a slow day would leave 255 copies of each. */
    private void removePartials(long n, int level) throws IOException {
        if (n >= 0) {
            removePartials(Tiles.path(level, n, Tiles.WIDTH));
        }
        if (n >= 0 && level == 0) {
            removePartials(Tiles.entriesPath(n, Tiles.WIDTH));
        }
    }

    private void removePartials(String full) throws IOException {
        Path folder = epoch.path().resolve(full + ".p");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> partials = Files.list(folder)) {
                for (Path partial : partials.toList()) {
                    Files.delete(partial);
                }
            }
            Files.delete(folder);
        }
    }

    /** Cuts off a note that a crash tore, and says up to which size the journal is complete. */
    long mendJournal() throws IOException {
        List<Path> days = epoch.journal();
        for (Path day : days.reversed()) {
            byte[] bytes = Files.readAllBytes(day);
            var journal = NoteJournal.read(bytes);
            if (journal.completeLength() < bytes.length) {
                try (var channel = FileChannel.open(day, StandardOpenOption.WRITE)) {
                    channel.truncate(journal.completeLength());
                    channel.force(true);
                }
            }
            if (!journal.notes().isEmpty()) {
                return journal.notes().getLast().checkpoint().size();
            }
        }
        return 0;
    }

    void addToJournal(SignedCheckpoint checkpoint) throws IOException {
        files.append(journalOf(checkpoint), NoteJournal.entry(SignedNote.parse(checkpoint.note())));
        files.forceFolders();
    }

    private Path journalOf(SignedCheckpoint checkpoint) {
        return epoch.path()
                .resolve("checkpoints")
                .resolve(LocalDate.ofInstant(checkpoint.signedAt(), ZoneOffset.UTC) + ".notes");
    }

    void timestamp(long size, byte[] token) throws IOException {
        Path file = epoch.path().resolve("timestamps").resolve(size + ".tsr");
        if (Files.notExists(file)) {
            files.write(file, token);
            files.forceFolders();
        }
    }
}
