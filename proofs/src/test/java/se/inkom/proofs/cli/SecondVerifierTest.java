package se.inkom.proofs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.proofs.MerkleTree;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.TlogProof;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleEvent;
import se.inkom.proofs.testing.SampleLog;

/** A verifier in another language, by the same texts and without the same code, says the same (issue 3, "Must show" 2). */
class SecondVerifierTest {
    private static final Path SCRIPT = Path.of("src/test/python/verify.py").toAbsolutePath();
    private static final String VKEY = SampleLog.KEY.verifier().vkey();

    @TempDir
    Path folder;

    private SampleLog log;

    @BeforeAll
    static void needsPython() {
        boolean here = exitCode(List.of("python3", "--version")) == 0;
        if (!here) {
            System.out.println("SecondVerifierTest is skipped: there is no python3 on this machine");
        }
        assumeTrue(here, "there is no python3 on this machine");
    }

    @BeforeEach
    void aLog() {
        log = SampleLog.first(folder, 299, 100, 260);
    }

    @Test
    void bothAcceptAGoodLogAndSeeTheSameRoot() {
        Ran second = second("log", folder.toString(), VKEY);

        assertThat(second.exitCode()).as(second.toString()).isZero();
        assertThat(second.out()).contains(log.checkpoint().root().base64());
        assertThat(Ran.verify("log", folder.toString()).out())
                .contains(log.checkpoint().root().base64());
    }

    @Test
    void bothAcceptAnEpochCutAndNoUndeclaredChange() {
        var opening = new OpeningRecord(2, 5, 300, log.checkpoint().root(), 290, 299, "disk lost", "anna");
        var second = new SampleLog(folder, 2, SampleLog.KEY);
        second.append(opening.encode());
        log.records().subList(1, 290).forEach(second::append);
        second.append(SampleEvent.of(290, SampleEvent.caseId(3), 1, "case.closed", "{}")
                .record()
                .encode());
        second.seal();
        assertThat(both()).isEqualTo("0 0");

        var forged = new SampleLog(folder, 2, SampleLog.KEY);
        forged.append(opening.encode());
        log.records().subList(1, 280).forEach(forged::append);
        for (int position = 280; position < 300; position++) {
            forged.append(SampleEvent.of(position, SampleEvent.caseId(3), 1, "case.closed", "{}")
                    .record()
                    .encode());
        }
        assertThat(Files.exists(folder.resolve("epoch-2/checkpoints"))).isTrue();
        delete("epoch-2/checkpoints/2026-11-20.notes");
        forged.seal();
        assertThat(both()).isEqualTo("1 280 1 280");
    }

    /** The exit code, and the position where there is one. */
    @ParameterizedTest
    @CsvSource({
        "tile/entries/000, 0, 1 0",
        "tile/entries/000, 40, 1 0",
        "tile/entries/000, 3000, 1",
        "tile/entries/000, 20000, 1",
        "tile/entries/001.p/44, 100, 1",
        "tile/0/000, 0, 1 0",
        "tile/0/000, 4000, 1 125",
        "tile/0/001.p/44, 1400, 1 299",
        "tile/1/000.p/1, 7, 1 0",
        "checkpoint, 3, 1",
        "checkpoint, 19, 1",
        "checkpoint, 40, 1",
        "checkpoint, 66, 1",
        "checkpoint, 67, 1",
        "checkpoint, 75, 1",
        "checkpoint, 90, 1",
        "checkpoint, 100, 1",
        "checkpoint, 150, 1",
        "checkpoint, 182, 1",
        "checkpoints/2026-11-20.notes, 21, 1",
        "checkpoints/2026-11-20.notes, 45, 1",
        "checkpoints/2026-11-20.notes, 120, 1",
        "checkpoints/2026-11-21.notes, 260, 1",
        "vkeys, 2, 1",
        "vkeys, 23, 1",
        "vkeys, 60, 1"
    })
    void bothFindTheSameChange(String file, int at, String exitCode) throws IOException {
        byte[] bytes = Files.readAllBytes(log.folder().resolve(file));
        bytes[at] ^= 1;
        log.write(file, bytes);

        String both = both();

        assertThat(both).startsWith(exitCode);
        String[] words = both.split(" ");
        assertThat(String.join(" ", words)).isEqualTo(half(words, 0) + " " + half(words, words.length / 2));
        assertThat(half(words, 0)).isEqualTo(half(words, words.length / 2));
    }

    private static String half(String[] words, int from) {
        return String.join(" ", List.of(words).subList(from, from + words.length / 2));
    }

    @ParameterizedTest
    @CsvSource({
        "tile/0/000",
        "tile/entries/001.p/44",
        "tile/1/000.p/1",
        "checkpoint",
        "checkpoints/2026-11-21.notes",
        "vkeys"
    })
    void bothMissTheSameFile(String file) {
        delete("epoch-1/" + file);

        assertThat(both().replaceAll(" [0-9]+", "")).startsWith("2");
        assertThat(second("log", folder.toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void bothCheckAProof() throws IOException {
        for (int index : new int[] {0, 17, 255, 299}) {
            String proof = new TlogProof(
                            index,
                            MerkleTree.inclusionProof(index, log.leaves()),
                            log.notes().get(2))
                    .text();
            Path file = Files.writeString(folder.resolve("proof"), proof);
            Path record = Files.write(folder.resolve("record"), log.records().get(index));
            assertThat(second("proof", file.toString(), record.toString(), VKEY).exitCode())
                    .isZero();

            Files.write(record, log.records().get((index + 1) % 300));
            assertThat(second("proof", file.toString(), record.toString(), VKEY).exitCode())
                    .isEqualTo(1);
            Files.write(record, log.records().get(index));
            Files.writeString(file, proof.replaceFirst("index " + index, "index " + (index ^ 1)));
            assertThat(second("proof", file.toString(), record.toString(), VKEY).exitCode())
                    .isEqualTo(1);
        }
    }

    /** What the Java verifier says, and what the Python one says: exit code and first bad position. */
    private String both() {
        Ran java = Ran.verify("log", folder.toString());
        Ran python = second("log", folder.toString());
        return verdict(java) + " " + verdict(python);
    }

    private static String verdict(Ran ran) {
        Matcher position = Pattern.compile("First bad position: ([0-9]+)").matcher(ran.out());
        return ran.exitCode() + (position.find() ? " " + position.group(1) : "");
    }

    private void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ran second(String... arguments) {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), out, "");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int exitCode(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            return -1;
        }
    }
}
