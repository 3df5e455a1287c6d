package se.inkom.proofs.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MissingDataException;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.Shown;

/** The evidence files of a bundle against their salted digests, and those digests against the sealed events. */
final class EvidenceCheck {
    private final CaseBundle bundle;
    private final List<BundledEvent> events;
    private final boolean whole;
    private final int epoch;
    private final Report report;
    private int files;
    private int withheld;

    /** One line of {@code evidence.txt}: content id, salted SHA-256, salt, media type, length. */
    private record Evidence(String id, String digest, byte[] salt, String mediaType, long length) {
        static Evidence parse(String line) {
            String[] parts = line.split(" ", 5);
            if (parts.length != 5) {
                throw new ProofException("a line of evidence.txt has " + parts.length + " parts, not 5");
            }
            // the media type may hold spaces, the length does not
            String rest = parts[3] + " " + parts[4];
            int last = rest.lastIndexOf(' ');
            try {
                return new Evidence(
                        parts[0],
                        parts[1],
                        HexFormat.of().parseHex(parts[2]),
                        rest.substring(0, last),
                        Long.parseLong(rest.substring(last + 1)));
            } catch (IllegalArgumentException e) {
                throw new ProofException("a line of evidence.txt is not readable: " + Shown.text(line), e);
            }
        }
    }

    /** @param whole whether all events of the case are there, so that none that is missing could name a file */
    EvidenceCheck(CaseBundle bundle, List<BundledEvent> events, boolean whole, int epoch, Report report) {
        this.bundle = bundle;
        this.events = events;
        this.whole = whole;
        this.epoch = epoch;
        this.report = report;
    }

    void run() {
        List<String> lines = bundle.has("evidence.txt") ? bundle.lines("evidence.txt") : List.of();
        for (String line : lines) {
            report.attempt(0, Finding.NOWHERE, "evidence: ", () -> check(Evidence.parse(line)));
        }
        for (String file : bundle.under("evidence/")) {
            String id = file.substring("evidence/".length());
            if (lines.stream().noneMatch(line -> line.startsWith(id + " "))) {
                report.tampered(0, Finding.NOWHERE, Shown.text(file) + " is not named in evidence.txt");
            }
        }
        requireArchived(lines);
        if (!lines.isEmpty()) {
            report.fact("Evidence: " + EpochCheck.count(files, "file") + " as sealed"
                    + (withheld == 0 ? "" : ", " + withheld + " named but not in this bundle"));
        }
    }

    private void check(Evidence evidence) {
        BundledEvent event = events.stream()
                .filter(candidate -> candidate.payload().contains('"' + evidence.digest + '"'))
                .findFirst()
                .orElseThrow(() -> unnamed(evidence));
        if (evidence.digest.length() != 2 * Hash.LENGTH) {
            throw new ProofException("the digest of " + Shown.text(evidence.id) + " is not a SHA-256");
        }
        requireNamed(event, '"' + evidence.id + '"');
        requireNamed(event, '"' + evidence.mediaType + '"');
        requireNamed(event, ":" + evidence.length);
        String file = "evidence/" + evidence.id;
        if (!bundle.has(file)) {
            withheld++;
            return;
        }
        if (!saltedDigest(file, evidence).equals(evidence.digest)) {
            throw new ProofException(Shown.text(file) + " is not what the event at position "
                    + event.record().position() + " names");
        }
        files++;
    }

    private ProofException unnamed(Evidence evidence) {
        String sentence = "no event names the digest of " + Shown.text(evidence.id);
        return whole
                ? new ProofException(sentence)
                : new MissingDataException(sentence + ", and not all events are here");
    }

    private static void requireNamed(BundledEvent event, String words) {
        if (!event.payload().contains(words)) {
            throw new ProofException(
                    "the event at position " + event.record().position() + " does not say " + Shown.text(words));
        }
    }

    private String saltedDigest(String file, Evidence evidence) {
        MessageDigest digest = Hash.digest();
        digest.update(evidence.salt);
        try (InputStream in = new DigestInputStream(bundle.stream(file), digest)) {
            long length = in.transferTo(OutputStream.nullOutputStream());
            if (length != evidence.length) {
                throw new ProofException(Shown.text(file) + " has " + length + " bytes, not " + evidence.length);
            }
        } catch (IOException e) {
            throw new ProofException(Shown.text(file) + " is damaged: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whatever was archived is at least named, so that nobody can leave evidence out without a trace. */
    private void requireArchived(List<String> lines) {
        for (BundledEvent event : events) {
            if (event.record().type().equals("case.evidence-archived")
                    && lines.stream().noneMatch(line -> namedBy(event, line))) {
                report.incomplete(
                        epoch, event.record().position(), "the evidence archived here is not named in evidence.txt");
            }
        }
    }

    private static boolean namedBy(BundledEvent event, String line) {
        String[] parts = line.split(" ", 3);
        return parts.length == 3 && event.payload().contains('"' + parts[1] + '"');
    }
}
