package se.inkom.proofs.verify;

import java.util.Arrays;
import se.inkom.proofs.Checkpoint;
import se.inkom.proofs.EpochFolder;
import se.inkom.proofs.EventRecord;
import se.inkom.proofs.Hash;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.TileStore;
import se.inkom.proofs.Tiles;

/** A bundle against the published log: the same tree, and no event of the case left out. */
public final class CaseInLogCheck {
    private final LogFolder log;
    private final Report report;
    private final Progress progress;

    public CaseInLogCheck(LogFolder log, Report report, Progress progress) {
        this.log = log;
        this.report = report;
        this.progress = progress;
    }

    /** @param newest the newest epoch of the log, checked before */
    public void run(CaseCheck.Sealed bundle, SealedEpoch newest) {
        Checkpoint checkpoint = bundle.checkpoint();
        int epoch = checkpoint.epoch();
        report.attempt(epoch, Finding.NOWHERE, "", () -> {
            long size = sizeOf(checkpoint, newest);
            if (checkpoint.size() > size) {
                report.incomplete(epoch, size, "the log folder ends here, before the bundle was made: fetch it again");
                return;
            }
            Hash root = Tiles.root(grownTo(epoch, size), checkpoint.size());
            if (!root.equals(checkpoint.root())) {
                throw new ProofException(
                        "the bundle's checkpoint of size " + checkpoint.size() + " is not of this log");
            }
            requireAllEvents(bundle, size);
        });
    }

    /** Partial tiles of the checkpoint's size may be gone; those of the folder's size begin with the same hashes. */
    private TileStore grownTo(int epoch, long size) {
        EpochFolder folder = log.epoch(epoch);
        return (level, n, width) ->
                Arrays.copyOf(folder.tile(level, n, Tiles.width(level, n, size)), width * Hash.LENGTH);
    }

    private long sizeOf(Checkpoint checkpoint, SealedEpoch newest) {
        int epoch = checkpoint.epoch();
        if (epoch == newest.number()) {
            if (!newest.origin().equals(checkpoint.origin())) {
                throw new ProofException("the bundle is of another log, " + checkpoint.origin());
            }
            return newest.size();
        }
        Checkpoint last = log.epoch(epoch).checkpoint().checkpoint();
        if (!last.origin().equals(checkpoint.origin())) {
            throw new ProofException("the bundle is of another log, " + checkpoint.origin());
        }
        return last.size();
    }

    private void requireAllEvents(CaseCheck.Sealed bundle, long size) {
        Checkpoint checkpoint = bundle.checkpoint();
        var records = new EntryReader(log.epoch(checkpoint.epoch()), size, checkpoint.size());
        int events = 0;
        records.next(); // the opening record
        while (records.hasNext()) {
            EventRecord record = EventRecord.decode(records.next());
            if (record.aggregateId().equals(bundle.caseId())) {
                events++;
                if (!bundle.positions().contains(record.position())) {
                    report.incomplete(
                            checkpoint.epoch(), record.position(), "this event of the case is not in the bundle");
                }
            }
            progress.at("events of the case", record.position(), checkpoint.size());
        }
        report.fact(
                "The log has " + EpochCheck.count(events, "event") + " of this case up to the bundle's checkpoint.");
    }
}
