package se.inkom.proofs.verify;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;

/** One epoch of a log. What cannot be read is a finding, and the rest is checked all the same. */
final class EpochCheck {
    private final EpochFolder folder;
    private final Keys keys;
    private final List<X509Certificate> authorities;
    private final Report report;
    private final Progress progress;

    EpochCheck(EpochFolder folder, Keys keys, List<X509Certificate> authorities, Report report, Progress progress) {
        this.folder = folder;
        this.keys = keys;
        this.authorities = authorities;
        this.report = report;
        this.progress = progress;
    }

    @Nullable
    SealedEpoch run(@Nullable SealedEpoch before, @Nullable SignedNote since) {
        int epoch = folder.epoch();
        // The journal is written before the checkpoint, so that this order sees every note of a log that is growing.
        SignedNote newest = read("the newest checkpoint: ", folder::checkpoint);
        if (newest == null) {
            return null;
        }
        Checkpoint checkpoint = checkpoint(newest, before);
        if (checkpoint == null) {
            return null;
        }
        List<NoteVerifier> own = ownKeys();
        if (own == null) {
            return null;
        }
        List<NoteVerifier> known = keys.forOrigin(checkpoint.origin(), own);
        var journal = new JournalCheck(folder, checkpoint.origin(), known, report, progress);
        if (!journal.run(newest)) {
            return null;
        }
        if (since != null) {
            since(since, checkpoint, known, journal);
        }
        var tree = new TreeCheck(folder, journal, report, progress);
        tree.run(before);
        new TimestampCheck(folder, journal, authorities, report).run();
        report.fact("  epoch " + epoch + ": " + checkpoint.origin() + ", "
                + count(journal.size() - 1, "event") + ", "
                + count(journal.checkpoints(), "checkpoint")
                + ", root " + journal.root().base64());
        return new SealedEpoch(folder, checkpoint.origin(), journal.size(), journal.root());
    }

    /** What the log says of its keys is of no interest to whoever brought some. */
    private @Nullable List<NoteVerifier> ownKeys() {
        return keys.areBrought() ? List.of() : read("the keys of the log: ", folder::vkeys);
    }

    private @Nullable Checkpoint checkpoint(SignedNote note, @Nullable SealedEpoch before) {
        Checkpoint checkpoint = read("the newest checkpoint: ", note::checkpoint);
        if (checkpoint == null) {
            return null;
        }
        boolean fits = report.attempt(folder.epoch(), Finding.NOWHERE, "the newest checkpoint: ", () -> {
            if (checkpoint.epoch() != folder.epoch()) {
                throw new ProofException("it is of epoch " + checkpoint.epoch());
            }
            if (checkpoint.size() == 0) {
                throw new ProofException("it is of an empty tree");
            }
            if (before != null && !before.origin().equals(checkpoint.logName() + "/" + before.number())) {
                throw new ProofException("it is of another log, " + checkpoint.origin());
            }
        });
        return fits ? checkpoint : null;
    }

    private void since(SignedNote since, Checkpoint newest, List<NoteVerifier> known, JournalCheck journal) {
        report.attempt(folder.epoch(), Finding.NOWHERE, "the kept checkpoint: ", () -> {
            Checkpoint kept = since.checkpoint();
            if (!kept.origin().equals(newest.origin())) {
                throw new ProofException("it is of another log, " + kept.origin());
            }
            since.verify(known);
            journal.expect(kept, "the kept checkpoint");
            if (kept.size() > journal.size()) {
                report.tampered(
                        folder.epoch(),
                        journal.size(),
                        "the log ends here, but a checkpoint of size " + kept.size() + " was signed and kept: an older"
                                + " state is served, or the end was cut off");
            }
        });
    }

    private interface Reading<T> {
        T read();
    }

    private <T> @Nullable T read(String what, Reading<T> reading) {
        var result = new Object() {
            @Nullable
            T value;
        };
        report.attempt(folder.epoch(), Finding.NOWHERE, what, () -> result.value = reading.read());
        return result.value;
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
