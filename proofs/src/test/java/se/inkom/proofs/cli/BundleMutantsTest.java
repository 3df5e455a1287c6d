package se.inkom.proofs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.proofs.Hash;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.TlogProof;
import se.inkom.proofs.testing.Authority;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleBundle;
import se.inkom.proofs.testing.SampleLog;
import se.inkom.proofs.testing.Spoiled;

/** T3: one byte after the other of proofs and of a case bundle is changed, and each change is found. */
class BundleMutantsTest {
    private static int mutants;

    @TempDir
    Path folder;

    private SampleLog log;

    @BeforeEach
    void aLog() throws Exception {
        log = SampleBundle.logOf300(folder.resolve("log"), Authority.ed25519());
    }

    @AfterAll
    static void howMany() {
        System.out.println("Mutants of proofs and case bundles made and caught: " + mutants);
        assertThat(mutants).isGreaterThan(2000);
    }

    @Test
    void unchangedItHolds() {
        assertThat(verifyBundle(bundle()).toString()).startsWith("exit 0");
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
                assertThat(holds(Spoiled.flipped(proof, at), leaf))
                        .as("byte " + at)
                        .isFalse();
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
                changed.put(file, Spoiled.flipped(bytes, at));
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
        return SampleBundle.of(log, log.notes().get(2), SampleBundle.events(SampleBundle.POSITIONS));
    }

    private Ran verifyBundle(SortedMap<String, byte[]> files) {
        return Ran.verify(
                "case", SampleBundle.zip(files, folder.resolve("bundle.zip")).toString());
    }
}
