package se.inkom.proofs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.Hash;
import se.inkom.proofs.NoteJournal;
import se.inkom.proofs.NoteSigner;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.testing.Authority;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleEvent;
import se.inkom.proofs.testing.SampleLog;

class VerifyLogTest {
    private static final String VKEY = SampleLog.KEY.verifier().vkey();

    @TempDir
    Path folder;

    @Test
    void aGoodLogHolds() {
        SampleLog.first(folder, 700, 1, 5, 256, 300, 512);

        Ran ran = log("--key", VKEY);

        assertThat(ran.exitCode()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("700 events", "6 checkpoints", "Everything holds.")
                .doesNotContain("Warning");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void warnsWhenTheLogVouchesForItself() {
        SampleLog.first(folder, 3);

        assertThat(log().out()).contains("Warning: the keys were taken from the log itself");
        assertThat(log().exitCode()).isZero();
    }

    @Test
    void acceptsALogThatTookItsPartialTilesAway() throws IOException {
        SampleLog sample = SampleLog.first(folder, 600, 100, 300);
        delete(sample.folder().resolve("tile/0/000.p"));
        delete(sample.folder().resolve("tile/entries/001.p"));

        assertThat(log().exitCode()).isZero();
    }

    @Test
    void anotherKeyIsNoticed() {
        SampleLog.first(folder, 10);
        NoteSigner other = NoteSigner.generate(SampleLog.NAME + "/1", SampleLog.seeded(2));

        Ran ran = log("--key", other.verifier().vkey());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("no known key signed");
    }

    /** The one attack that a log's own keys cannot show: everything made anew under another key. */
    @Test
    void aLogMadeAnewIsNoticedByWhoeverBroughtTheKey() {
        NoteSigner thief = NoteSigner.generate(SampleLog.NAME + "/1", SampleLog.seeded(3));
        var forged = new SampleLog(folder, 1, thief);
        forged.append(OpeningRecord.first(1, "system").encode());
        forged.seal();

        assertThat(log().exitCode()).isZero();
        assertThat(log("--key", VKEY).exitCode()).isEqualTo(1);
    }

    @Test
    void aRotatedKeySignsBesideTheOldOne() {
        NoteSigner fresh = NoteSigner.generate(SampleLog.NAME + "/1", SampleLog.seeded(4));
        var both = new SampleLog(folder, 1, SampleLog.KEY, fresh);
        both.append(OpeningRecord.first(1, "system").encode());
        both.seal();

        assertThat(log("--key", VKEY).exitCode()).isZero();
        assertThat(log("--key", fresh.verifier().vkey()).exitCode()).isZero();
        assertThat(log("--key", VKEY, "--key", fresh.verifier().vkey()).exitCode())
                .isZero();
    }

    @Test
    void aCutTailIsNoticedByAKeptCheckpoint() throws IOException {
        SampleLog grown = SampleLog.first(folder.resolve("grown"), 400, 300);
        SampleLog.first(folder.resolve("cut"), 299);
        Path kept = write("kept", grown.notes().get(1));

        Ran ran = Ran.verify("log", folder.resolve("cut").toString(), "--key", VKEY, "--since", kept.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.firstBad()).hasValue(300);
        assertThat(ran.out()).contains("an older state is served");
        assertThat(Ran.verify("log", folder.resolve("grown").toString(), "--since", kept.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void aLogShownInTwoWaysIsNoticedByAKeptCheckpoint() throws IOException {
        SampleLog one = SampleLog.first(folder.resolve("one"), 20);
        var other = new SampleLog(folder.resolve("other"), 1, SampleLog.KEY);
        one.records().subList(0, 15).forEach(other::append);
        other.seal();
        one.records()
                .subList(15, 20)
                .forEach(record -> other.append(
                        SampleEvent.of(other.records().size(), SampleEvent.caseId(99), 0, "case.forged", "{}")
                                .record()
                                .encode()));
        for (int position = 20; position < 40; position++) {
            other.append(SampleEvent.at(position).record().encode());
        }
        other.seal();
        Path kept = write("kept", one.notes().get(0));

        Ran ran = Ran.verify("log", folder.resolve("other").toString(), "--since", kept.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.firstBad()).hasValue(15);
    }

    @Test
    void twoRootsForOneSizeAreNoticed() {
        SampleLog sample = SampleLog.first(folder, 20, 10);
        Checkpoint lie = new Checkpoint(SampleLog.NAME + "/1", 21, Hash.ZERO);
        sample.append("checkpoints/2026-11-22.notes", NoteJournal.entry(SignedNote.sign(lie.text(), SampleLog.KEY)));

        Ran ran = log();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("shown in two ways");
    }

    @Test
    void aTornLastNoteOfALogAtWorkIsPassedOver() {
        SampleLog sample = SampleLog.first(folder, 20, 10);
        sample.append("checkpoints/2026-11-21.notes", "inkom.test/cases/1\n2".getBytes());

        assertThat(log().exitCode()).isZero();
    }

    @Test
    void aCheckpointThatIsNotInTheJournalIsIncomplete() {
        SampleLog sample = SampleLog.first(folder, 20, 10);
        sample.write(
                "checkpoints/2026-11-21.notes", NoteJournal.entry(sample.notes().get(0)));

        assertThat(log().exitCode()).isEqualTo(2);
    }

    @Test
    void checksTimestampsAndWhoGaveThem() throws Exception {
        SampleLog sample = SampleLog.first(folder, 20, 10);
        Authority authority = Authority.ec();
        sample.write("timestamps/10.tsr", authority.stamp(sample.notes().get(0).bytes()));
        Path ca = Files.write(folder.resolve("ca.der"), authority.ca.getEncoded());
        Path other = Files.write(folder.resolve("other.der"), Authority.ec().ca.getEncoded());

        assertThat(log().exitCode()).isZero();
        assertThat(log().out()).contains("1 timestamp, the last of size 10 at 2026-11-20T10:00:00Z", "give --tsa-cert");
        assertThat(log("--tsa-cert", ca.toString()).out()).doesNotContain("--tsa-cert");
        assertThat(log("--tsa-cert", other.toString()).exitCode()).isEqualTo(1);

        sample.write("timestamps/21.tsr", authority.stamp(sample.notes().get(0).bytes()));
        assertThat(log().exitCode()).isEqualTo(1);
    }

    @Test
    void usageIsNoVerdict() {
        assertThat(Ran.verify().exitCode()).isEqualTo(3);
        assertThat(Ran.verify("log").exitCode()).isEqualTo(3);
        assertThat(Ran.verify("log", folder.resolve("nowhere").toString()).exitCode())
                .isEqualTo(3);
        assertThat(log("--colour", "blue").exitCode()).isEqualTo(3);
        assertThat(log("--key", "not a key").exitCode()).isEqualTo(3);
        assertThat(log("--since", folder.toString()).exitCode()).isEqualTo(3);
        assertThat(log().exitCode()).isEqualTo(2);
        assertThat(Ran.verify("db", "jdbc:nothing:x", "--log", folder.toString())
                        .exitCode())
                .isEqualTo(3);
        assertThat(Ran.verify("help").exitCode()).isZero();
    }

    private Ran log(String... options) {
        List<String> line = new ArrayList<>(List.of("log", folder.toString()));
        line.addAll(List.of(options));
        return Ran.verify(line.toArray(String[]::new));
    }

    private Path write(String name, SignedNote note) throws IOException {
        return Files.write(folder.resolve(name), note.bytes());
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
