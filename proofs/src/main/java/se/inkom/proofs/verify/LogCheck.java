package se.inkom.proofs.verify;

import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;

/** A published log from its first record on: every hash, tile, checkpoint, signature and timestamp of every epoch. */
public final class LogCheck {
    private final LogFolder log;
    private final Keys keys;
    private final List<X509Certificate> authorities;
    private final Report report;
    private final Progress progress;
    private @Nullable SignedNote since;

    public LogCheck(LogFolder log, Keys keys, List<X509Certificate> authorities, Report report, Progress progress) {
        this.log = log;
        this.keys = keys;
        this.authorities = authorities;
        this.report = report;
        this.progress = progress;
    }

    /** The log must have grown out of this checkpoint, which somebody kept elsewhere. */
    public LogCheck since(@Nullable SignedNote kept) {
        since = kept;
        return this;
    }

    /** @return the newest epoch, when there is enough of it to say how far it is sealed */
    public Optional<SealedEpoch> run() {
        report.fact("Log in " + log.path());
        List<Integer> epochs = epochs();
        if (epochs.isEmpty()) {
            report.incomplete(0, Finding.NOWHERE, "there is no epoch in " + log.path());
        }
        SealedEpoch before = null;
        for (int i = 0; i < epochs.size(); i++) {
            int epoch = epochs.get(i);
            int expected = i == 0 ? 1 : epochs.get(i - 1) + 1;
            if (epoch != expected) {
                report.incomplete(expected, Finding.NOWHERE, "the folder epoch-" + expected + " is not here");
                before = null;
            }
            before = new EpochCheck(log.epoch(epoch), keys, authorities, report, progress).run(before, sinceOf(epoch));
        }
        requireEpochOfSince(epochs);
        if (!keys.areBrought()) {
            report.warn(
                    "the keys were taken from the log itself; give --key with one that you got from somewhere else");
        }
        return Optional.ofNullable(before);
    }

    private List<Integer> epochs() {
        try {
            return log.epochs();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    private @Nullable SignedNote sinceOf(int epoch) {
        return since != null && since.checkpoint().epoch() == epoch ? since : null;
    }

    /** A log that shows only epochs before the kept checkpoint's is an old one served again. */
    private void requireEpochOfSince(List<Integer> epochs) {
        if (since == null) {
            return;
        }
        Checkpoint kept = since.checkpoint();
        if (!epochs.contains(kept.epoch())) {
            report.tampered(
                    kept.epoch(),
                    Finding.NOWHERE,
                    "the kept checkpoint " + kept.origin() + " of size " + kept.size()
                            + " is of an epoch that is not here");
        }
    }

    /** @throws ProofException when the text is no checkpoint of a log like this */
    public static SignedNote readKept(byte[] note) {
        SignedNote kept = SignedNote.parse(note);
        kept.checkpoint().epoch();
        return kept;
    }
}
