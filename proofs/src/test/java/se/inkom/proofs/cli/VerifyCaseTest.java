package se.inkom.proofs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.testing.Authority;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleBundle;
import se.inkom.proofs.testing.SampleEvent;
import se.inkom.proofs.testing.SampleLog;

class VerifyCaseTest {
    private static final String VKEY = SampleLog.KEY.verifier().vkey();
    private static final long[] POSITIONS = {3, 50, 51, 290};

    @TempDir
    Path folder;

    private SampleLog log;
    private SignedNote note;
    private SortedMap<String, byte[]> files;

    @BeforeEach
    void aBundle() {
        List<SampleEvent> events = SampleBundle.events(POSITIONS);
        log = logWith(events);
        note = log.notes().get(0);
        files = SampleBundle.of(log, note, events);
    }

    private SampleLog logWith(List<SampleEvent> events) {
        var sample = new SampleLog(folder.resolve("log"), 1, SampleLog.KEY);
        sample.append(OpeningRecord.first(1, "system").encode());
        for (long position = 1; position < 300; position++) {
            long at = position;
            SampleEvent event = events.stream()
                    .filter(candidate -> candidate.record().position() == at)
                    .findFirst()
                    .orElseGet(() -> SampleEvent.at(at));
            sample.append(event.record().encode());
        }
        sample.seal();
        return sample;
    }

    @Test
    void aGoodBundleHolds() {
        Ran ran = verify("--key", VKEY, "--log", folder.resolve("log").toString());

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("4 events", "1 file as sealed", "The log has 4 events of this case");
        assertThat(verify().out()).contains("Warning: the keys were taken from the bundle itself");
    }

    @Test
    void evidenceThatTheReaderMayNotHaveIsNamedAndNotHeldAgainstAnybody() {
        files.remove("evidence/" + SampleBundle.EVIDENCE);
        replace("evidence.txt", " 00112233445566778899aabbccddeeff ", "  ");

        Ran ran = verify();

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("1 named but not in this bundle");
    }

    @Test
    void evidenceThatIsNotEvenNamedIsIncomplete() {
        files.remove("evidence/" + SampleBundle.EVIDENCE);
        files.remove("evidence.txt");

        assertThat(verify().exitCode()).isEqualTo(2);
        assertThat(verify().firstBad()).hasValue(50);
    }

    @Test
    void aGapInTheCaseIsIncompleteAndNamed() {
        removeEvent(51);

        Ran ran = verify();

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).contains("event 2 of the case, before this one, is not in the bundle");
    }

    /** A bundle alone cannot show that its end was left out; the log can. */
    @Test
    void anEndThatWasLeftOutIsNoticedWithTheLog() {
        removeEvent(290);

        assertThat(verify().exitCode()).isZero();
        Ran ran = verify("--log", folder.resolve("log").toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstBad()).hasValue(290);
    }

    @Test
    void aBundleOfAnotherLogIsNoticed() {
        List<SampleEvent> events = SampleBundle.events(POSITIONS);
        var other = new SampleLog(folder.resolve("other"), 1, SampleLog.KEY);
        log.records().subList(0, 299).forEach(other::append);
        other.append(SampleEvent.of(299, SampleEvent.caseId(1), 77, "case.forged", "{}")
                .record()
                .encode());
        files = SampleBundle.of(other, other.seal(), events);

        assertThat(verify("--key", VKEY).exitCode()).isZero();
        assertThat(verify("--key", VKEY, "--log", folder.resolve("log").toString())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void aRemovalBeforeItsEvidenceIsNoticed() {
        List<SampleEvent> events = new ArrayList<>();
        events.add(SampleEvent.of(3, SampleEvent.caseId(SampleBundle.CASE), 0, "case.post-received", "{}"));
        events.add(SampleEvent.of(50, SampleEvent.caseId(SampleBundle.CASE), 1, "case.removal-decided", "{}"));
        log = logWith(events);
        files = SampleBundle.of(log, log.notes().get(0), events);
        files.remove("evidence.txt");
        files.remove("evidence/" + SampleBundle.EVIDENCE);

        Ran ran = verify();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.firstBad()).hasValue(50);
        assertThat(ran.out()).contains("I3");
    }

    @Test
    void checksTheTimestampOfItsCheckpoint() throws Exception {
        files.put("timestamps/300.tsr", Authority.ec().stamp(note.bytes()));
        assertThat(verify().out()).contains("timestamped at 2026-11-20T10:00:00Z");

        files.put("timestamps/300.tsr", Authority.ec().stamp("else".getBytes(StandardCharsets.UTF_8)));
        assertThat(verify().exitCode()).isEqualTo(1);
    }

    private void removeEvent(long position) {
        String name = String.format("events/%012d", position);
        files.keySet().removeIf(file -> file.startsWith(name));
    }

    private void replace(String file, String text, String by) {
        files.compute(file, (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace(text, by)
                .getBytes(StandardCharsets.UTF_8));
    }

    private Ran verify(String... options) {
        List<String> line = new ArrayList<>(List.of(
                "case", SampleBundle.zip(files, folder.resolve("bundle.zip")).toString()));
        line.addAll(List.of(options));
        return Ran.verify(line.toArray(String[]::new));
    }
}
