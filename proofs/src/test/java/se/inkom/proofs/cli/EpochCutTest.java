package se.inkom.proofs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleEvent;
import se.inkom.proofs.testing.SampleLog;

/** A recovery may lose events, but only those that it says it lost. */
class EpochCutTest {
    @TempDir
    Path folder;

    private SampleLog first;

    @BeforeEach
    void anEpochOf400Events() {
        first = SampleLog.first(folder, 400, 300);
    }

    @Test
    void aDeclaredLossHolds() {
        second(opening(351, 400), 350, 420);

        Ran ran = verify();

        assertThat(ran.exitCode()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("opened after \"disk lost\"; lost were positions 351 to 400");
    }

    @Test
    void anEventThatWasChangedUnderCoverOfTheCutIsNoticed() {
        second(opening(351, 400), 199, 420);

        Ran ran = verify();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.firstBad()).hasValue(200);
        assertThat(ran.out()).contains("not among those declared lost");
    }

    @Test
    void anEventThatIsMissingUnderCoverOfTheCutIsNoticed() {
        second(opening(351, 400), 300, 300);

        Ran ran = verify();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.firstBad()).hasValue(301);
    }

    @Test
    void anotherPredecessorIsNoticed() {
        Checkpoint earlier = first.notes().get(0).checkpoint();
        second(new OpeningRecord(2, 5, earlier.size(), earlier.root(), 300, 400, "disk lost", "anna"), 299, 420);

        Ran ran = verify();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("names another end of epoch 1");
    }

    @Test
    void aMissingPredecessorIsIncomplete() throws IOException {
        second(opening(351, 400), 350, 420);
        Files.move(folder.resolve("epoch-1"), folder.resolve("kept-elsewhere"));

        assertThat(verify().exitCode()).isEqualTo(2);
    }

    /** Whoever kept a checkpoint of epoch 2 is not served epoch 1 alone. */
    @Test
    void anEpochTakenAwayIsNoticedByAKeptCheckpoint() throws IOException {
        SampleLog second = second(opening(351, 400), 350, 420);
        Path kept = Files.write(folder.resolve("kept"), second.notes().get(0).bytes());
        Files.move(folder.resolve("epoch-2"), folder.resolve("gone"));

        assertThat(verify().exitCode()).isZero();
        assertThat(Ran.verify("log", folder.toString(), "--since", kept.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    private OpeningRecord opening(long lostFrom, long lostTo) {
        Checkpoint last = first.checkpoint();
        return new OpeningRecord(2, 5, last.size(), last.root(), lostFrom, lostTo, "disk lost", "anna");
    }

    /** Keeps the first events of epoch 1 and goes on with others. */
    private SampleLog second(OpeningRecord opening, int kept, int events) {
        var second = new SampleLog(folder, 2, SampleLog.KEY);
        second.append(opening.encode());
        first.records().subList(1, kept + 1).forEach(second::append);
        for (int position = kept + 1; position <= events; position++) {
            second.append(SampleEvent.of(position, SampleEvent.caseId(50), position, "case.observed", "{}")
                    .record()
                    .encode());
        }
        second.seal();
        return second;
    }

    private Ran verify() {
        return Ran.verify(
                "log", folder.toString(), "--key", SampleLog.KEY.verifier().vkey());
    }
}
