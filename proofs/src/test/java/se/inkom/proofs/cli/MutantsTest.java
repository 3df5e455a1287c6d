package se.inkom.proofs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.Tiles;
import se.inkom.proofs.TlogProof;
import se.inkom.proofs.testing.Authority;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleBundle;
import se.inkom.proofs.testing.SampleEvent;
import se.inkom.proofs.testing.SampleLog;

/** T3: one byte after the other of everything that is published is changed, and each change is found, where it was made. */
class MutantsTest {
    private static final int EVENTS = 299;
    private static final long[] CASE = {3, 50, 51, 290};
    private static int mutants;

    @TempDir
    Path folder;

    private SampleLog log;
    private Authority authority;

    @BeforeEach
    void aLog() throws Exception {
        authority = Authority.ed25519();
        List<SampleEvent> events = SampleBundle.events(CASE);
        log = new SampleLog(folder.resolve("log"), 1, SampleLog.KEY);
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
        log.seal();
        log.write("timestamps/300.tsr", authority.stamp(log.notes().get(2).bytes()));
    }

    @AfterAll
    static void howMany() {
        System.out.println("Mutants made and caught: " + mutants);
        assertThat(mutants).isGreaterThan(2000);
    }

    @Test
    void unchangedEverythingHolds() {
        assertThat(verify().toString()).startsWith("exit 0");
        assertThat(verifyBundle(bundle()).toString()).startsWith("exit 0");
    }

    @Test
    void everyByteOfARecord() throws IOException {
        for (int position : new int[] {0, 1, 51, 255, 256, 299}) {
            boolean second = position >= Tiles.WIDTH;
            String file = second ? "tile/entries/001.p/44" : "tile/entries/000";
            byte[] bundle = read(file);
            int from = 0;
            for (int i = second ? Tiles.WIDTH : 0; i < position; i++) {
                from = EntryBundle.endOf(bundle, from);
            }
            int to = EntryBundle.endOf(bundle, from);
            for (int at = from; at < to; at++) {
                mutant(file, flipped(bundle, at), 1, position);
            }
            log.write(file, bundle);
        }
    }

    @Test
    void everyLeafHash() throws IOException {
        for (String file : List.of("tile/0/000", "tile/0/001.p/44")) {
            byte[] tile = read(file);
            long first = file.startsWith("tile/0/001") ? Tiles.WIDTH : 0;
            for (int at = 0; at < tile.length; at += at % 7 == 0 ? 33 : 31) {
                mutant(file, flipped(tile, at), 1, first + at / Hash.LENGTH);
            }
            log.write(file, tile);
        }
    }

    @Test
    void everyByteOfAnUpperTileAndAStalePartial() throws IOException {
        for (String file : List.of("tile/1/000.p/1", "tile/0/000.p/100", "tile/0/001.p/4")) {
            byte[] tile = read(file);
            for (int at = 0; at < Math.min(tile.length, 64); at++) {
                mutant(
                        file,
                        flipped(tile, at),
                        1,
                        (file.startsWith("tile/0/001") ? Tiles.WIDTH : 0)
                                + (file.startsWith("tile/1") ? 0 : at / Hash.LENGTH));
            }
            log.write(file, tile);
        }
    }

    @Test
    void everyByteOfTheCheckpointTheJournalTheKeysAndTheTimestamp() throws Exception {
        for (String file : List.of("checkpoint", "checkpoints/2026-11-20.notes", "vkeys", "timestamps/300.tsr")) {
            byte[] bytes = read(file);
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = flipped(bytes, at);
                if (file.startsWith("timestamps") && isRootCertificate(bytes, at)) {
                    continue; // travels along, and proves nothing (TimestampTokenTest)
                }
                log.write(file, changed);
                Ran ran = verify();
                mutants++;
                assertThat(ran.exitCode()).as(file + " byte " + at + "\n" + ran).isIn(1, file.startsWith("timestamps") ? 2 : 1); // a certificate that is not found is missing
            }
            log.write(file, bytes);
        }
    }

    private boolean isRootCertificate(byte[] token, int at) throws Exception {
        byte[] root = authority.ca.getEncoded();
        int begin = HexFormat.of().formatHex(token).indexOf(HexFormat.of().formatHex(root)) / 2;
        return at >= begin && at < begin + root.length;
    }

    @Test
    void filesCutShortExtendedOrTakenAway() throws IOException {
        for (String file : List.of(
                "tile/0/000", "tile/0/001.p/44", "tile/entries/000", "tile/entries/001.p/44", "tile/1/000.p/1")) {
            byte[] bytes = read(file);
            long first = file.contains("/001") ? Tiles.WIDTH : 0;
            for (int less : new int[] {1, 16, 32, bytes.length / 2, bytes.length - 1}) {
                log.write(file, Arrays.copyOf(bytes, Math.max(0, bytes.length - less)));
                Ran ran = verify();
                mutants++;
                assertThat(ran.exitCode()).as(file + " less " + less + ran).isEqualTo(1);
                assertThat(ran.firstBad().orElse(-1)).isBetween(first, (long) EVENTS);
            }
            for (int more : new int[] {1, 2, 32}) {
                log.write(file, Arrays.copyOf(bytes, bytes.length + more));
                Ran ran = verify();
                mutants++;
                assertThat(ran.exitCode()).as(file + " more " + more + ran).isEqualTo(1);
            }
            Files.delete(log.folder().resolve(file));
            mutants++;
            assertThat(verify().exitCode()).as("without " + file).isEqualTo(2);
            log.write(file, bytes);
        }
        for (String file : List.of("checkpoint", "vkeys")) {
            byte[] bytes = read(file);
            Files.delete(log.folder().resolve(file));
            mutants++;
            assertThat(verify().exitCode()).as("without " + file).isIn(1, 2);
            log.write(file, bytes);
        }
    }

    /** Records and tiles changed together, as somebody would who owns the folder but not the key. */
    @Test
    void historiesThatFitInThemselvesButNotTheSignature() {
        for (int position = 1; position <= EVENTS; position += 3) {
            List<byte[]> edited = new ArrayList<>(log.records());
            edited.set(
                    position,
                    SampleEvent.of(position, SampleEvent.caseId(9), 9, "case.forged", "{}")
                            .record()
                            .encode());
            rewritten(edited, position);
        }
        for (int position = 1; position < EVENTS; position += 5) {
            List<byte[]> reordered = new ArrayList<>(log.records());
            Collections.swap(reordered, position, position + 1);
            rewritten(reordered, position);
            List<byte[]> removed = new ArrayList<>(log.records());
            removed.remove(position);
            removed.add(log.records().get(position));
            rewritten(removed, position);
            List<byte[]> inserted = new ArrayList<>(log.records());
            inserted.add(
                    position,
                    SampleEvent.of(position, SampleEvent.caseId(9), 9, "case.forged", "{}")
                            .record()
                            .encode());
            inserted.remove(inserted.size() - 1);
            rewritten(inserted, position);
        }
    }

    /** The first wrong position is at or, where only a root can tell, in the stretch before the first root that is wrong. */
    private void rewritten(List<byte[]> records, int position) {
        var forged = new SampleLog(folder.resolve("forged-" + mutants), 1, SampleLog.KEY);
        records.forEach(forged::append);
        forged.seal();
        forged.write("checkpoint", log.notes().get(2).bytes());
        forged.write("checkpoints/2026-11-20.notes", readUnchecked("checkpoints/2026-11-20.notes"));
        Ran ran = Ran.verify("log", folder.resolve("forged-" + mutants).toString());
        mutants++;
        long stretch = position < 100 ? 0 : position < 260 ? 100 : 260;
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.firstBad().orElse(-1)).as(ran.toString()).isBetween(stretch, (long) position);
    }

    @Test
    void everyByteOfAProof() {
        SignedNote note = log.notes().get(2);
        for (int index : new int[] {0, 7, 255, 299}) {
            Hash leaf = log.leaves().get(index);
            byte[] proof = new TlogProof(index, MerkleTree.inclusionProof(index, log.leaves()), note)
                    .text()
                    .getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < proof.length; at++) {
                mutants++;
                assertThat(holds(flipped(proof, at), leaf)).as("byte " + at).isFalse();
            }
            assertThat(holds(proof, leaf)).isTrue();
            assertThat(holds(proof, Hash.ZERO)).isFalse();
        }
    }

    private boolean holds(byte[] proof, Hash leaf) {
        try {
            TlogProof parsed = TlogProof.parse(new String(proof, StandardCharsets.UTF_8));
            parsed.note().verify(List.of(log.vkey()));
            return parsed.includes(leaf);
        } catch (ProofException e) {
            return false;
        }
    }

    @Test
    void everyByteOfABundle() {
        SortedMap<String, byte[]> good = bundle();
        for (String file : good.keySet()) {
            byte[] bytes = good.get(file);
            int step = Math.max(1, bytes.length / 90);
            for (int at = 0; at < bytes.length; at += step) {
                if (file.equals("bundle.txt") && at >= new String(bytes, StandardCharsets.UTF_8).indexOf("made-at")) {
                    continue; // nobody signed when it was made
                }
                SortedMap<String, byte[]> changed = new TreeMap<>(good);
                changed.put(file, flipped(bytes, at));
                Ran ran = verifyBundle(changed);
                mutants++;
                assertThat(ran.exitCode())
                        .as(file + " byte " + at + "\n" + ran)
                        .isIn(1, file.equals("evidence.txt") ? 2 : 1);
                if (file.startsWith("events/")) {
                    assertThat(ran.firstBad()).hasValue(Long.parseLong(file.substring(7, 19)));
                }
            }
        }
    }

    @Test
    void everyFileOfABundleTakenAway() {
        for (String file : bundle().keySet()) {
            SortedMap<String, byte[]> changed = bundle();
            changed.remove(file);
            Ran ran = verifyBundle(changed);
            mutants++;
            boolean withheld = file.startsWith("evidence/");
            assertThat(ran.exitCode())
                    .as("without " + file + "\n" + ran)
                    .isEqualTo(withheld ? 0 : file.equals("evidence.txt") ? 1 : 2);
        }
    }

    private SortedMap<String, byte[]> bundle() {
        return SampleBundle.of(log, log.notes().get(2), SampleBundle.events(CASE));
    }

    private Ran verifyBundle(SortedMap<String, byte[]> files) {
        return Ran.verify(
                "case", SampleBundle.zip(files, folder.resolve("bundle.zip")).toString());
    }

    private void mutant(String file, byte[] bytes, int exitCode, long firstBad) {
        log.write(file, bytes);
        Ran ran = verify();
        mutants++;
        assertThat(ran.exitCode()).as(file + "\n" + ran).isEqualTo(exitCode);
        assertThat(ran.firstBad()).as(file + "\n" + ran).hasValue(firstBad);
    }

    private Ran verify() {
        return Ran.verify("log", folder.resolve("log").toString());
    }

    private byte[] read(String file) throws IOException {
        return Files.readAllBytes(log.folder().resolve(file));
    }

    private byte[] readUnchecked(String file) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }
}
