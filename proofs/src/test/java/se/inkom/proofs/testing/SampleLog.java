package se.inkom.proofs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.CompactRange;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.NoteJournal;
import se.inkom.proofs.NoteSigner;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.TileStore;
import se.inkom.proofs.Tiles;

/** Writes one epoch of a log folder as a sealer would, from records in memory. */
public final class SampleLog {
    public static final String NAME = "inkom.test/cases";
    public static final NoteSigner KEY = NoteSigner.generate(NAME + "/1", seeded(1));

    private final Path folder;
    private final int epoch;
    private final List<NoteSigner> keys;
    private final List<byte[]> records = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final CompactRange range = new CompactRange();
    private final List<SignedNote> notes = new ArrayList<>();
    private int sealed;
    private String day = "2026-11-20";

    public SampleLog(Path log, int epoch, NoteSigner... keys) {
        this.folder = log.resolve("epoch-" + epoch);
        this.epoch = epoch;
        this.keys = Stream.of(keys).map(key -> key.named(NAME + "/" + epoch)).toList();
    }

    /** Opening and events 1 to {@code events}, sealed at several sizes over two days; the usual log of the tests. */
    public static SampleLog first(Path log, int events, int... sizes) {
        var sample = new SampleLog(log, 1, KEY);
        sample.append(OpeningRecord.first(1_763_700_000_000_000L, "system").encode());
        int next = 1;
        for (int size : sizes) {
            for (; next < size; next++) {
                sample.append(SampleEvent.at(next).record().encode());
            }
            sample.seal();
            sample.day = "2026-11-21";
        }
        for (; next <= events; next++) {
            sample.append(SampleEvent.at(next).record().encode());
        }
        sample.seal();
        return sample;
    }

    public void append(byte[] record) {
        records.add(record);
        Hash leaf = MerkleTree.leafHash(record);
        leaves.add(leaf);
        range.append(leaf);
    }

    public SignedNote seal() {
        for (Tiles.Tile tile : Tiles.added(sealed, records.size())) {
            write(tile.path(), tile(tile.level(), tile.n(), tile.width()));
            if (tile.level() == 0) {
                int from = (int) tile.n() * Tiles.WIDTH;
                write(
                        Tiles.entriesPath(tile.n(), tile.width()),
                        EntryBundle.encode(records.subList(from, from + tile.width())));
            }
        }
        sealed = records.size();
        Checkpoint checkpoint = checkpoint();
        SignedNote note = SignedNote.sign(checkpoint.text(), keys.toArray(NoteSigner[]::new));
        notes.add(note);
        append("checkpoints/" + day + ".notes", NoteJournal.entry(note));
        write(
                "vkeys",
                String.join(
                                "\n",
                                keys.stream().map(key -> key.verifier().vkey()).toList()) + "\n");
        write("checkpoint", note.bytes());
        return note;
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(NAME + "/" + epoch, records.size(), range.root());
    }

    public List<SignedNote> notes() {
        return notes;
    }

    public List<byte[]> records() {
        return records;
    }

    public List<Hash> leaves() {
        return leaves;
    }

    public Path folder() {
        return folder;
    }

    public NoteVerifier vkey() {
        return keys.get(0).verifier();
    }

    public TileStore tiles() {
        return this::tile;
    }

    private byte[] tile(int level, long n, int width) {
        byte[] tile = new byte[width * Hash.LENGTH];
        int span = 1 << 8 * level;
        for (int i = 0; i < width; i++) {
            int from = ((int) n * Tiles.WIDTH + i) * span;
            MerkleTree.root(leaves.subList(from, from + span)).copyTo(tile, i * Hash.LENGTH);
        }
        return tile;
    }

    public void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String file, byte[] bytes) {
        put(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }

    public void append(String file, byte[] bytes) {
        put(file, bytes, StandardOpenOption.APPEND);
    }

    private void put(String file, byte[] bytes, StandardOpenOption how) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, bytes, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other keys by other numbers, the same in every run. */
    public static SecureRandom seeded(int number) {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                new Random(number).nextBytes(bytes);
            }
        };
    }
}
