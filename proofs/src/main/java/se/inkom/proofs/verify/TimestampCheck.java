package se.inkom.proofs.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.Hash;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.timestamp.TimestampToken;

/** Each timestamp of an epoch against the checkpoint of its size. */
final class TimestampCheck {
    private final EpochFolder folder;
    private final JournalCheck journal;
    private final List<X509Certificate> authorities;
    private final Report report;
    private int good;
    private @Nullable String latest;

    TimestampCheck(EpochFolder folder, JournalCheck journal, List<X509Certificate> authorities, Report report) {
        this.folder = folder;
        this.journal = journal;
        this.authorities = authorities;
        this.report = report;
    }

    void run() {
        folder.timestamps().forEach(this::check);
        if (latest != null) {
            report.fact(
                    "  epoch " + folder.epoch() + ": " + EpochCheck.count(good, "timestamp") + ", the last " + latest);
            if (authorities.isEmpty()) {
                report.warn(
                        "who signs the timestamps was not checked; give --tsa-cert with the authority's certificate");
            }
        }
    }

    private void check(long size, Path file) {
        String name = "timestamps/" + file.getFileName() + ": ";
        List<SignedNote> notes = journal.ofSize(size);
        if (notes.isEmpty()) {
            report.incomplete(folder.epoch(), Finding.NOWHERE, name + "there is no checkpoint of that size");
            return;
        }
        report.attempt(folder.epoch(), Finding.NOWHERE, name, () -> {
            Seen seen = check(read(file), notes, authorities);
            good++;
            latest = "of size " + size + " at " + seen.time() + " by " + seen.authority();
        });
    }

    record Seen(Instant time, String authority) {}

    /** @throws ProofException unless the token is for one of the notes */
    static Seen check(byte[] der, List<SignedNote> notes, List<X509Certificate> authorities) {
        TimestampToken token;
        try {
            token = TimestampToken.parse(der);
        } catch (RuntimeException e) {
            throw e instanceof ProofException ? e : new ProofException("it is not readable: " + e, e);
        }
        Hash wanted = notes.stream()
                .map(note -> Hash.sha256(note.bytes()))
                .filter(token.imprint()::equals)
                .findFirst()
                .orElseGet(() -> Hash.sha256(notes.get(0).bytes()));
        return new Seen(token.time(), token.verify(wanted, authorities));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
