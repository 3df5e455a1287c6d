package se.inkom.proofs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.proofs.EntryBundle;
import se.inkom.proofs.Hash;
import se.inkom.proofs.Tiles;
import se.inkom.proofs.testing.Authority;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleBundle;
import se.inkom.proofs.testing.SampleEvent;
import se.inkom.proofs.testing.SampleLog;
import se.inkom.proofs.testing.Spoiled;

/** T3: one byte after the other of a published log is changed, and each change is found, where it was made. */
class LogMutantsTest {
    private static int mutants;

    @TempDir
    Path folder;

    private SampleLog log;
    private Authority authority;

    @BeforeEach
    void aLog() throws Exception {
        authority = Authority.ed25519();
        log = SampleBundle.logOf300(folder.resolve("log"), authority);
    }

    @AfterAll
    static void howMany() {
        System.out.println("Mutants of a published log made and caught: " + mutants);
        assertThat(mutants).isGreaterThan(2000);
    }

    @Test
    void unchangedItHolds() {
        assertThat(verify().toString()).startsWith("exit 0");
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
                mutant(file, Spoiled.flipped(bundle, at), 1, position);
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
                mutant(file, Spoiled.flipped(tile, at), 1, first + at / Hash.LENGTH);
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
                        Spoiled.flipped(tile, at),
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
                byte[] changed = Spoiled.flipped(bytes, at);
                if (file.startsWith("timestamps") && isRootCertificate(bytes, at)) {
                    continue; // travels along, and proves nothing (TimestampTokenTest)
                }
                log.write(file, changed);
                Ran ran = verify();
                mutants++;
                assertThat(ran.exitCode())
                        .as(file + " byte " + at + "\n" + ran)
                        .isIn(1, file.startsWith("timestamps") ? 2 : 1); // a certificate that is not found is missing
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
                assertThat(ran.firstBad().orElse(-1)).isBetween(first, (long) SampleBundle.EVENTS);
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
        for (int position = 1; position <= SampleBundle.EVENTS; position += 3) {
            List<byte[]> edited = new ArrayList<>(log.records());
            edited.set(
                    position,
                    SampleEvent.of(position, SampleEvent.caseId(9), 9, "case.forged", "{}")
                            .record()
                            .encode());
            rewritten(edited, position);
        }
        for (int position = 1; position < SampleBundle.EVENTS; position += 5) {
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
}
