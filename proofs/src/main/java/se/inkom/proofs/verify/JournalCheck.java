package se.inkom.proofs.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.Hash;
import se.inkom.proofs.NoteJournal;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;

/** Every checkpoint that an epoch's journal holds: form, origin, order, signatures. Keeps what the tree must then match. */
final class JournalCheck {
    private final EpochFolder folder;
    private final String origin;
    private final List<NoteVerifier> known;
    private final Report report;
    private final Progress progress;

    /** Root by size, with where it was read first. */
    record Expected(Hash root, String source) {}

    private final NavigableMap<Long, Expected> expected = new TreeMap<>();
    private final Map<Long, List<SignedNote>> stamped = new HashMap<>();
    private long newestSize;
    private @Nullable Hash newestRoot;
    private long lastInJournal;
    private int checkpoints;
    private boolean journalHasNewest;

    JournalCheck(EpochFolder folder, String origin, List<NoteVerifier> known, Report report, Progress progress) {
        this.folder = folder;
        this.origin = origin;
        this.known = known;
        this.report = report;
        this.progress = progress;
        folder.timestamps().keySet().forEach(size -> stamped.put(size, new ArrayList<>()));
    }

    /** Whether there is a checkpoint to hold the tree against. */
    boolean run(SignedNote newest) {
        boolean good = report.attempt(folder.epoch(), Finding.NOWHERE, "the newest checkpoint: ", () -> {
            newest.verify(known);
            add(newest, "the newest checkpoint");
        });
        List<Path> days = folder.journal();
        for (int i = 0; i < days.size(); i++) {
            day(days.get(i), newest, i == days.size() - 1);
        }
        if (good && !journalHasNewest) {
            report.incomplete(folder.epoch(), Finding.NOWHERE, "the newest checkpoint is not in the journal");
        }
        return newestRoot != null;
    }

    private void day(Path file, SignedNote newest, boolean last) {
        String name = "checkpoints/" + file.getFileName();
        report.attempt(folder.epoch(), Finding.NOWHERE, name + ": ", () -> {
            byte[] bytes = read(file);
            NoteJournal journal = NoteJournal.read(bytes);
            List<SignedNote> notes = journal.notes();
            @Nullable String[] problems = new String[notes.size()];
            IntStream.range(0, notes.size()).parallel().forEach(i -> problems[i] = problemOf(notes.get(i)));
            for (int i = 0; i < notes.size(); i++) {
                note(notes.get(i), problems[i], name + ", note " + (i + 1));
                journalHasNewest |= notes.get(i).equals(newest);
            }
            requireTorn(new String(bytes, journal.completeLength(), bytes.length - journal.completeLength(), UTF_8));
            if (journal.completeLength() < bytes.length && !(last && journalHasNewest)) {
                report.incomplete(folder.epoch(), Finding.NOWHERE, name + " ends within a note");
            }
        });
        progress.at("checkpoints of epoch " + folder.epoch(), checkpoints, checkpoints);
    }

    /** A note that a crash tore is the beginning of one; anything else was never a note. */
    private static void requireTorn(String rest) {
        int signature = rest.indexOf("— ");
        boolean inPlace = signature < 0 || rest.startsWith("\n\n", signature - 2);
        if (!inPlace || rest.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new ProofException("what is at its end is no note");
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private @Nullable String problemOf(SignedNote note) {
        try {
            Checkpoint checkpoint = note.checkpoint();
            if (!checkpoint.origin().equals(origin)) {
                return "it is of " + checkpoint.origin() + ", not " + origin;
            }
            note.verify(known);
            return null;
        } catch (ProofException e) {
            return e.getMessage();
        }
    }

    private void note(SignedNote note, @Nullable String problem, String where) {
        if (problem != null) {
            report.tampered(folder.epoch(), Finding.NOWHERE, where + ": " + problem);
            return;
        }
        long size = note.checkpoint().size();
        if (size < lastInJournal) {
            report.tampered(folder.epoch(), size, where + ": size " + size + " comes after size " + lastInJournal);
        }
        lastInJournal = Math.max(lastInJournal, size);
        checkpoints++;
        add(note, where);
    }

    private void add(SignedNote note, String where) {
        Checkpoint checkpoint = note.checkpoint();
        expect(checkpoint, where);
        Collection<SignedNote> notes = stamped.get(checkpoint.size());
        if (notes != null) {
            notes.add(note);
        }
        if (checkpoint.size() > newestSize) {
            newestSize = checkpoint.size();
            newestRoot = checkpoint.root();
        }
    }

    /** The tree must have this root when it has this size. */
    void expect(Checkpoint checkpoint, String where) {
        Expected before = expected.putIfAbsent(checkpoint.size(), new Expected(checkpoint.root(), where));
        if (before != null && !before.root().equals(checkpoint.root())) {
            report.tampered(
                    folder.epoch(),
                    Finding.NOWHERE,
                    where + " and " + before.source() + " are both signed for size " + checkpoint.size()
                            + ", with different roots: the log has been shown in two ways");
        }
    }

    NavigableMap<Long, Expected> expected() {
        return expected;
    }

    /** Size of the largest signed tree. */
    long size() {
        return newestSize;
    }

    Hash root() {
        return newestRoot == null ? Hash.ZERO : newestRoot;
    }

    int checkpoints() {
        return checkpoints;
    }

    /** The signed notes for a size that has a timestamp. */
    List<SignedNote> ofSize(long size) {
        return stamped.getOrDefault(size, List.of());
    }
}
