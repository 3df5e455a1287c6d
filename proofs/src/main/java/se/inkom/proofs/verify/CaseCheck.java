package se.inkom.proofs.verify;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.Shown;
import se.inkom.proofs.SignedNote;

/** One case as it was handed out: its events are in the signed log, in order and complete up to the last one given. */
public final class CaseCheck {
    private static final String FORMAT = "inkom-case-bundle/1";
    private static final String RECORD = ".record";

    private final CaseBundle bundle;
    private final Keys keys;
    private final List<X509Certificate> authorities;
    private final Report report;

    public CaseCheck(CaseBundle bundle, Keys keys, List<X509Certificate> authorities, Report report) {
        this.bundle = bundle;
        this.keys = keys;
        this.authorities = authorities;
        this.report = report;
    }

    /** What a bundle says of itself, once its checkpoint is found to be signed. */
    public record Sealed(UUID caseId, Checkpoint checkpoint, TreeSet<Long> positions) {}

    /** @return null when not even the checkpoint holds */
    public @Nullable Sealed run() {
        String repeated = bundle.repeated();
        if (repeated != null) {
            report.tampered(0, Finding.NOWHERE, "the bundle holds " + Shown.text(repeated) + " twice");
        }
        var sealed = new Object() {
            @Nullable
            Sealed value;
        };
        report.attempt(0, Finding.NOWHERE, "", () -> sealed.value = check());
        if (!keys.areBrought()) {
            report.warn(
                    "the keys were taken from the bundle itself; give --key with one that you got from somewhere else");
        }
        return sealed.value;
    }

    private Sealed check() {
        SignedNote note = SignedNote.parse(bundle.bytes("checkpoint"));
        Checkpoint checkpoint = note.checkpoint();
        List<NoteVerifier> known = keys.forOrigin(checkpoint.origin(), keys.areBrought() ? List.of() : own());
        note.verify(known);
        UUID caseId = describe(checkpoint);
        List<BundledEvent> events = events(note, known, caseId);
        boolean whole = isDense(events, checkpoint.epoch())
                && events.size() == recordFiles().size();
        requireEvidenceBeforeRemoval(events, whole, checkpoint.epoch());
        new EvidenceCheck(bundle, events, whole, checkpoint.epoch(), report).run();
        timestamps(note);
        report.fact("Case " + caseId + ": " + EpochCheck.count(events.size(), "event") + ", sealed in "
                + checkpoint.origin() + " at size " + checkpoint.size());
        var positions = new TreeSet<Long>();
        events.forEach(event -> positions.add(event.record().position()));
        return new Sealed(caseId, checkpoint, positions);
    }

    private List<NoteVerifier> own() {
        return bundle.lines("vkeys").stream().map(NoteVerifier::parse).toList();
    }

    private UUID describe(Checkpoint checkpoint) {
        SortedMap<String, String> description = bundle.description();
        require(description, "format", FORMAT);
        require(description, "origin", checkpoint.origin());
        require(description, "size", Long.toString(checkpoint.size()));
        String id = description.getOrDefault("case", "");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ProofException("bundle.txt names no case: " + Shown.text(id), e);
        }
    }

    private static void require(SortedMap<String, String> description, String key, String value) {
        String found = description.getOrDefault(key, "nothing");
        if (!found.equals(value)) {
            throw new ProofException("bundle.txt says " + key + " " + Shown.text(found) + ", not " + value);
        }
    }

    private List<BundledEvent> events(SignedNote note, List<NoteVerifier> known, UUID caseId) {
        List<BundledEvent> events = new ArrayList<>();
        for (String file : bundle.under("events/")) {
            if (file.endsWith(RECORD)) {
                String name = file.substring(0, file.length() - RECORD.length());
                report.attempt(note.checkpoint().epoch(), positionOf(name), "", () -> {
                    BundledEvent event = BundledEvent.read(bundle, name, note, known);
                    if (!event.record().aggregateId().equals(caseId)) {
                        throw new ProofException(
                                "the event is of " + event.record().aggregateId());
                    }
                    events.add(event);
                });
            } else if (!bundle.has(file.replaceFirst("\\.(payload\\.json|metadata\\.json|proof)$", RECORD))) {
                report.incomplete(0, Finding.NOWHERE, "there is no record to " + Shown.text(file));
            }
        }
        if (events.isEmpty()) {
            report.incomplete(0, Finding.NOWHERE, "the bundle holds no event that could be checked");
        }
        return events;
    }

    private static long positionOf(String name) {
        String digits = name.substring(name.lastIndexOf('/') + 1);
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : Finding.NOWHERE;
    }

    private List<String> recordFiles() {
        return bundle.under("events/").stream()
                .filter(file -> file.endsWith(RECORD))
                .toList();
    }

    /** Whether the events are 0 to n of the case, in this order. */
    private boolean isDense(List<BundledEvent> events, int epoch) {
        long expected = 0;
        for (BundledEvent event : events) {
            long sequence = event.record().sequenceNumber();
            if (sequence < expected) {
                report.tampered(
                        epoch, event.record().position(), "event " + sequence + " of the case comes out of order");
                return false;
            }
            if (sequence > expected) {
                String missing = sequence - expected == 1
                        ? "event " + expected + " of the case, before this one, is not in the bundle"
                        : "events " + expected + " to " + (sequence - 1)
                                + " of the case, before this one, are not in the bundle";
                report.incomplete(epoch, event.record().position(), missing);
                return false;
            }
            expected++;
        }
        return true;
    }

    /**
     * I3, as far as the types of events can tell: nothing is removed without evidence in the archive before.
     *
     * @param whole whether no event is missing that could be that evidence
     */
    private void requireEvidenceBeforeRemoval(List<BundledEvent> events, boolean whole, int epoch) {
        boolean archived = false;
        for (BundledEvent event : events) {
            archived |= event.record().type().equals("case.evidence-archived");
            if (event.record().type().equals("case.removal-decided") && !archived) {
                long position = event.record().position();
                if (whole) {
                    report.tampered(epoch, position, "a removal was decided before any evidence was archived (I3)");
                } else {
                    report.incomplete(epoch, position, "the evidence for this removal is not in the bundle");
                }
            }
        }
    }

    private void timestamps(SignedNote note) {
        for (String file : bundle.under("timestamps/")) {
            report.attempt(0, Finding.NOWHERE, Shown.text(file) + ": ", () -> {
                if (!file.equals("timestamps/" + note.checkpoint().size() + ".tsr")) {
                    throw new ProofException("it is not for the bundle's checkpoint");
                }
                TimestampCheck.Seen seen = TimestampCheck.check(bundle.bytes(file), List.of(note), authorities);
                report.fact("The checkpoint was timestamped at " + seen.time() + " by " + seen.authority());
                if (authorities.isEmpty()) {
                    report.warn(
                            "who signs the timestamps was not checked; give --tsa-cert with the authority's certificate");
                }
            });
        }
    }
}
