package se.inkom.proofs.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.inkom.proofs.LogFolder;

/** Two exports of one log: each sound in itself, and the smaller one the beginning of the larger. */
public final class DiffCheck {
    private final LogFolder one;
    private final LogFolder other;
    private final Keys keys;
    private final Report report;
    private final Progress progress;

    public DiffCheck(LogFolder one, LogFolder other, Keys keys, Report report, Progress progress) {
        this.one = one;
        this.other = other;
        this.keys = keys;
        this.report = report;
        this.progress = progress;
    }

    public void run() {
        Optional<SealedEpoch> first = new LogCheck(one, keys, List.of(), report, progress).run();
        Optional<SealedEpoch> second = new LogCheck(other, keys, List.of(), report, progress).run();
        if (report.verdict() != Verdict.OK || first.isEmpty() || second.isEmpty()) {
            report.fact("The two were not compared, because one of them is not sound in itself.");
            return;
        }
        TreeSet<Integer> epochs = new TreeSet<>(one.epochs());
        epochs.retainAll(other.epochs());
        epochs.forEach(this::compare);
        if (report.verdict() == Verdict.OK) {
            report.fact(relation(first.get(), second.get()));
        }
    }

    private static String relation(SealedEpoch first, SealedEpoch second) {
        int order = first.number() != second.number()
                ? Integer.compare(first.number(), second.number())
                : Long.compare(first.size(), second.size());
        return order == 0
                ? "Both hold the same."
                : "The " + (order < 0 ? "second" : "first") + " is the other one, grown on.";
    }

    private void compare(int epoch) {
        report.attempt(epoch, Finding.NOWHERE, "", () -> {
            var left = new EntryReader(one.epoch(epoch), sizeOf(one, epoch));
            var right = new EntryReader(other.epoch(epoch), sizeOf(other, epoch));
            while (left.hasNext() && right.hasNext()) {
                long position = left.index();
                if (!Arrays.equals(left.next(), right.next())) {
                    report.tampered(
                            epoch,
                            position,
                            "the two differ from here on, and each is signed: the log has been shown in two ways");
                    return;
                }
            }
        });
    }

    private static long sizeOf(LogFolder log, int epoch) {
        return log.epoch(epoch).checkpoint().checkpoint().size();
    }
}
