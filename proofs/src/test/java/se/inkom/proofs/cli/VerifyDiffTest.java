package se.inkom.proofs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.proofs.OpeningRecord;
import se.inkom.proofs.testing.Ran;
import se.inkom.proofs.testing.SampleEvent;
import se.inkom.proofs.testing.SampleLog;

class VerifyDiffTest {
    @TempDir
    Path one;

    @TempDir
    Path other;

    @Test
    void aLogAndItsEarlierExportAgree() {
        SampleLog.first(one, 600, 300);
        SampleLog.first(other, 299);

        assertThat(diff().exitCode()).isZero();
        assertThat(diff().out()).contains("The first is the other one, grown on.");
    }

    @Test
    void namesTheFirstPositionAtWhichTwoSignedLogsPart() {
        SampleLog.first(one, 600);
        var split = new SampleLog(other, 1, SampleLog.KEY);
        split.append(OpeningRecord.first(1_763_700_000_000_000L, "system").encode());
        for (int position = 1; position < 400; position++) {
            SampleEvent event = position == 277
                    ? SampleEvent.of(position, SampleEvent.caseId(1), 0, "case.forged", "{}")
                    : SampleEvent.at(position);
            split.append(event.record().encode());
        }
        split.seal();

        assertThat(diff().exitCode()).isEqualTo(1);
        assertThat(diff().firstBad()).hasValue(277);
    }

    private Ran diff() {
        return Ran.verify("diff", one.toString(), other.toString());
    }
}
