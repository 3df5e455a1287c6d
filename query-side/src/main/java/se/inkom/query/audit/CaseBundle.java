package se.inkom.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.inkom.ledger.store.RawEvent;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.TileStore;
import se.inkom.proofs.Tiles;
import se.inkom.proofs.TlogProof;

/**
 * Writes the bundle of one case: what happened, exactly as stored, and the proof that it is in the signed log. The same case
 * under the same checkpoint gives the same bytes; the form is in ADR 0016.
 *
 * @param vkeys one verifier key a line, as published; null when we do not know them
 * @param timestamp RFC 3161 token of the checkpoint, when there is one
 */
@SuppressWarnings("ArrayRecordComponent") // made, written, and never compared
record CaseBundle(
        UUID caseId,
        List<RawEvent> events,
        SignedCheckpoint checkpoint,
        TileStore tiles,
        byte @Nullable [] vkeys,
        byte @Nullable [] timestamp) {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** @param open hands out evidence, or nothing where the reader may not have it */
    void write(OutputStream out, Function<ArchivedFile, Optional<EvidenceFiles.Opened>> open) throws IOException {
        var zip = new ZipOutputStream(out);
        add(zip, "bundle.txt", description());
        add(zip, "checkpoint", checkpoint.note());
        if (vkeys != null) {
            add(zip, "vkeys", vkeys);
        }
        if (timestamp != null) {
            add(zip, "timestamps/" + checkpoint.size() + ".tsr", timestamp);
        }
        SignedNote note = SignedNote.parse(checkpoint.note());
        for (RawEvent event : events) {
            addEvent(zip, event, note);
        }
        addEvidence(zip, open);
        zip.finish();
    }

    /** The time it was made is that of its checkpoint, so that the same bundle has the same bytes tomorrow. */
    private String description() {
        return "format: inkom-case-bundle/1\ncase: " + caseId + "\norigin: "
                + SignedNote.parse(checkpoint.note()).checkpoint().origin() + "\nsize: " + checkpoint.size()
                + "\nmade-at: " + checkpoint.signedAt() + "\n";
    }

    private void addEvent(ZipOutputStream zip, RawEvent event, SignedNote note) throws IOException {
        String position = Long.toString(event.position());
        String name = "events/" + "0".repeat(Math.max(0, 12 - position.length())) + position;
        EventRecord record = LeafRecords.of(event);
        add(zip, name + ".record", record.encode());
        add(zip, name + ".payload.json", event.payload());
        add(zip, name + ".metadata.json", event.metadata());
        var proof =
                new TlogProof(event.position(), Tiles.inclusionProof(tiles, event.position(), checkpoint.size()), note);
        add(zip, name + ".proof", proof.text());
    }

    /** What may not be handed out is still named, by the digest that is in the event. */
    private void addEvidence(ZipOutputStream zip, Function<ArchivedFile, Optional<EvidenceFiles.Opened>> open)
            throws IOException {
        var lines = new StringBuilder();
        for (ArchivedFile file : ArchivedFile.namedIn(events)) {
            Optional<EvidenceFiles.Opened> opened = open.apply(file);
            String salt = opened.map(o -> HexFormat.of().formatHex(o.salt())).orElse("");
            lines.append(String.join(
                            " ",
                            file.contentId().toString(),
                            file.sha256(),
                            salt,
                            file.mediaType(),
                            Long.toString(file.length())))
                    .append('\n');
            if (opened.isPresent()) {
                add(zip, "evidence/" + file.contentId(), opened.get().bytes());
            }
        }
        if (!lines.isEmpty()) {
            add(zip, "evidence.txt", lines.toString());
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        add(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
