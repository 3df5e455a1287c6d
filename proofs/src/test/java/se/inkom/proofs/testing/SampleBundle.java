package se.inkom.proofs.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.TlogProof;

/** A case's bundle in the form of docs/verify.md, file by file, so that a test can spoil one. */
public final class SampleBundle {
    public static final long CASE = 1000;
    public static final String EVIDENCE = "5f6a3c7e-0000-4000-8000-000000000001";
    public static final int EVENTS = 299;
    public static final long[] POSITIONS = {3, 50, 51, 290};
    private static final byte[] SALT = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5};

    private SampleBundle() {}

    /** A log of size 300, sealed at 100 and 260 as well and timestamped at its end, with the case among its events. */
    public static SampleLog logOf300(Path folder, Authority authority) throws Exception {
        List<SampleEvent> events = events(POSITIONS);
        var log = new SampleLog(folder, 1, SampleLog.KEY);
        log.append(OpeningRecord.first(1, "system").encode());
        for (int position = 1; position <= EVENTS; position++) {
            int at = position;
            log.append(events.stream()
                    .filter(event -> event.record().position() == at)
                    .findFirst()
                    .orElseGet(() -> SampleEvent.at(at))
                    .record()
                    .encode());
            if (position == 99 || position == 259) {
                log.seal();
            }
        }
        SignedNote last = log.seal();
        log.write("timestamps/300.tsr", authority.stamp(last.bytes()));
        return log;
    }

    /** The events of a case with evidence and a removal, at these positions of the log. */
    public static List<SampleEvent> events(long... positions) {
        List<String> types =
                List.of("case.post-received", "case.evidence-archived", "case.removal-decided", "case.closed");
        var events = new ArrayList<SampleEvent>();
        for (int i = 0; i < positions.length; i++) {
            String type = types.get(Math.min(i, types.size() - 1));
            events.add(SampleEvent.of(positions[i], SampleEvent.caseId(CASE), i, type, payload(type)));
        }
        return events;
    }

    private static String payload(String type) {
        return type.equals("case.evidence-archived")
                ? "{\"file\":{\"id\":\"" + EVIDENCE + "\",\"sha256\":\"" + digest() + "\",\"length\":" + PICTURE.length
                        + ",\"mediaType\":\"image/png\"}}"
                : "{\"caseId\":\"" + SampleEvent.caseId(CASE) + "\"}";
    }

    private static String digest() {
        var digest = Hash.digest();
        digest.update(SALT);
        return HexFormat.of().formatHex(digest.digest(PICTURE));
    }

    public static SortedMap<String, byte[]> of(SampleLog log, SignedNote note, List<SampleEvent> events) {
        var files = new TreeMap<String, byte[]>();
        int size = (int) note.checkpoint().size();
        put(
                files,
                "bundle.txt",
                "format: inkom-case-bundle/1\ncase: " + SampleEvent.caseId(CASE) + "\norigin: "
                        + note.checkpoint().origin() + "\nsize: " + size + "\nmade-at: 2026-11-20T10:00:00Z\n");
        files.put("checkpoint", note.bytes());
        put(files, "vkeys", log.vkey().vkey() + "\n");
        put(
                files,
                "evidence.txt",
                EVIDENCE + " " + digest() + " " + HexFormat.of().formatHex(SALT) + " image/png " + PICTURE.length
                        + "\n");
        files.put("evidence/" + EVIDENCE, PICTURE);
        for (SampleEvent event : events) {
            EventRecord record = event.record();
            String name = String.format("events/%012d", record.position());
            files.put(name + ".record", record.encode());
            put(files, name + ".payload.json", event.payload());
            put(files, name + ".metadata.json", event.metadata());
            List<Hash> path =
                    MerkleTree.inclusionProof(record.position(), log.leaves().subList(0, size));
            put(files, name + ".proof", new TlogProof(record.position(), path, note).text());
        }
        return files;
    }

    private static void put(SortedMap<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path zip(SortedMap<String, byte[]> files, Path target) {
        try (OutputStream out = Files.newOutputStream(target);
                var zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
