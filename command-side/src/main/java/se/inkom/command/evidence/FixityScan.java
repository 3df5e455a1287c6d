package se.inkom.command.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.inkom.ledger.vault.Archive;
import se.inkom.ledger.vault.Archive.Fixity;

/**
 * Reads every archived file to its end and compares it with its name (OAIS: fixity is looked at again over time). What is
 * damaged is reported and left as it is: repairing it is a person's decision, with a copy in hand.
 */
@Component
class FixityScan {
    private static final Logger LOG = LoggerFactory.getLogger(FixityScan.class);
    private static final int AT_ONCE = 100;

    private final FixityRuns runs;
    private final Archive archive;
    private final Clock clock;

    FixityScan(FixityRuns runs, Archive archive, Clock clock) {
        this.runs = runs;
        this.archive = archive;
        this.clock = clock;
    }

    /** @return false when another one runs already */
    boolean run() {
        Optional<Long> run = runs.begin(clock.instant());
        run.ifPresent(this::scan);
        return run.isPresent();
    }

    private void scan(long run) {
        long files = 0;
        long bytes = 0;
        long damaged = 0;
        String after = "";
        for (List<FixityRuns.File> some = runs.filesAfter(after, AT_ONCE);
                !some.isEmpty();
                some = runs.filesAfter(after, AT_ONCE)) {
            for (FixityRuns.File file : some) {
                Fixity fixity = archive.check(file.digest());
                if (fixity != Fixity.INTACT) {
                    damaged++;
                    runs.found(run, file, fixity, clock.instant());
                    LOG.error("Archived content {} of case {} is {}", file.contentId(), file.caseId(), fixity);
                }
                files++;
                bytes += file.length();
                after = file.digest();
            }
            runs.beat(run, files, bytes, clock.instant());
        }
        runs.end(run, clock.instant());
        LOG.info("Looked through {} archived files, {} damaged", files, damaged);
    }
}
