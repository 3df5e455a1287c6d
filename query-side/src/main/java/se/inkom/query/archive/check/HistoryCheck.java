package se.inkom.query.archive.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.TlogProof;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history of one case or matter: every event leads to the signed checkpoint, and the files are those that events name. */
final class HistoryCheck {
    private static final JsonMapper JSON = new JsonMapper();

    private final PackedFiles files;
    private final Findings findings;
    private final String path;

    HistoryCheck(PackedFiles files, Findings findings, String path) {
        this.files = files;
        this.findings = findings;
        this.path = path;
    }

    void run() throws IOException {
        JsonNode history;
        try (InputStream in = files.open(path)) {
            history = JSON.readTree(in);
        }
        Set<String> digests = new HashSet<>();
        try {
            SignedNote checkpoint = SignedNote.parse(history.path("checkpoint").asString());
            List<NoteVerifier> keys = history.path("vkeys")
                    .valueStream()
                    .map(key -> NoteVerifier.parse(key.asString()))
                    .toList();
            if (!keys.isEmpty()) {
                checkpoint.verify(keys);
            }
            UUID aggregate = UUID.fromString(history.path("aggregate").asString());
            long expected = 0;
            for (JsonNode event : history.path("events")) {
                check(event, checkpoint, aggregate, expected++);
                JSON.readTree(event.path("payload").asString())
                        .findValuesAsString("sha256")
                        .forEach(digests::add);
            }
            if (expected == 0) {
                throw new ProofException("there is no event in it");
            }
        } catch (ProofException | IllegalArgumentException wrong) {
            findings.add(
                    "proof-wrong",
                    path,
                    "Historiken " + path + " stämmer inte med den signerade loggen: " + wrong.getMessage() + ".");
        }
        for (JsonNode content : history.path("contents")) {
            content(content, digests);
        }
    }

    private static void check(JsonNode event, SignedNote checkpoint, UUID aggregate, long sequence) {
        EventRecord record = EventRecord.decode(
                Base64.getDecoder().decode(event.path("record").asString()));
        String which = "event " + sequence + ": ";
        require(record.aggregateId().equals(aggregate), which + "it is of " + record.aggregateId());
        require(
                record.sequenceNumber() == sequence,
                which + "event " + record.sequenceNumber() + " stands in its place");
        require(record.payload().equals(digest(event, "payload")), which + "the payload is not what was sealed");
        require(record.metadata().equals(digest(event, "metadata")), which + "the metadata is not what was sealed");
        TlogProof proof = TlogProof.parse(event.path("proof").asString());
        require(proof.index() == record.position(), which + "the proof is for leaf " + proof.index());
        require(proof.note().equals(checkpoint), which + "the proof is for another checkpoint");
        require(proof.includes(record.leafHash()), which + "the proof does not lead to the signed root");
    }

    private static Hash digest(JsonNode event, String field) {
        return Hash.sha256(event.path(field).asString().getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ProofException(otherwise);
        }
    }

    /** An attachment is named by the post that an event names. */
    private boolean isNamedIn(String file, String sha256) throws IOException {
        if (file.isEmpty() || !files.has(file)) {
            return false;
        }
        try (InputStream in = files.open(file)) {
            return JSON.readTree(in).findValuesAsString("sha256").contains(sha256);
        }
    }

    /** The salted digest that stands in an event, made again from the file in the package. */
    private void content(JsonNode content, Set<String> digests) throws IOException {
        String file = content.path("path").asString("");
        String sha256 = content.path("sha256").asString();
        if (!digests.contains(sha256) && !isNamedIn(content.path("namedIn").asString(""), sha256)) {
            findings.add(
                    "content-unknown",
                    path,
                    "Ingen händelse i " + path + " nämner innehållet "
                            + content.path("id").asString() + ".");
        }
        if (file.isEmpty()) {
            return;
        }
        if (!files.has(file)) {
            findings.add("file-missing", file, "Filen " + file + " nämns i " + path + " men saknas i paketet.");
            return;
        }
        MessageDigest digest = PackedFiles.sha256();
        digest.update(HexFormat.of().parseHex(content.path("salt").asString()));
        try (InputStream in = files.open(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            findings.add(
                    "content-changed",
                    file,
                    "Filen " + file + " är inte den som händelserna i liggaren nämner (" + path + ").");
        }
    }
}
