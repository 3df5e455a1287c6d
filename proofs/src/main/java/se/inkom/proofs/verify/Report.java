package se.inkom.proofs.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.inkom.proofs.MissingDataException;
import se.inkom.proofs.ProofException;

/** What a run found: facts in the order of checking, warnings, and findings. */
public final class Report {
    /** A log that is wrong everywhere is not told a million times. */
    private static final int MOST_SHOWN = 20;

    private final List<String> facts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int unshown;

    public void fact(String sentence) {
        facts.add(sentence);
    }

    void warn(String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    void tampered(int epoch, long position, String sentence) {
        add(new Finding(Verdict.TAMPERED, epoch, position, sentence));
    }

    void incomplete(int epoch, long position, String sentence) {
        add(new Finding(Verdict.INCOMPLETE, epoch, position, sentence));
    }

    private void add(Finding finding) {
        findings.add(finding);
        if (findings.size() > MOST_SHOWN) {
            findings.sort(WORST_FIRST);
            findings.remove(MOST_SHOWN);
            unshown++;
        }
    }

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::verdict)
            .thenComparing(finding -> !finding.hasPosition())
            .thenComparing(Finding::epoch)
            .thenComparing(Finding::position);

    interface Step {
        void run();
    }

    /** Runs a step; what it throws becomes a finding. Whether it ended well. */
    boolean attempt(int epoch, long position, String what, Step step) {
        try {
            step.run();
            return true;
        } catch (MissingDataException e) {
            incomplete(epoch, position, what + e.getMessage());
        } catch (ProofException e) {
            tampered(epoch, position, what + e.getMessage());
        }
        return false;
    }

    public Verdict verdict() {
        return findings.stream()
                .map(Finding::verdict)
                .min(Comparator.naturalOrder())
                .orElse(Verdict.OK);
    }

    /** The findings, the worst and earliest first. */
    public List<Finding> findings() {
        return findings.stream().sorted(WORST_FIRST).toList();
    }

    public Optional<Finding> firstBad() {
        return findings().stream().findFirst().filter(Finding::hasPosition);
    }

    /** All of it, for a reader. */
    public String text() {
        var text = new StringBuilder();
        facts.forEach(fact -> text.append(fact).append('\n'));
        warnings.forEach(warning -> text.append("Warning: ").append(warning).append('\n'));
        findings().forEach(finding -> text.append(finding.verdict())
                .append(": ")
                .append(finding.text())
                .append('\n'));
        if (unshown > 0) {
            text.append("... and ").append(unshown).append(" more\n");
        }
        switch (verdict()) {
            case OK -> text.append("Everything holds.\n");
            case TAMPERED -> text.append("Something contradicts what was signed.\n");
            case INCOMPLETE, USAGE ->
                text.append("Nothing contradicts what was signed, but not everything could be checked.\n");
        }
        firstBad().ifPresent(finding -> text.append("First bad position: ")
                .append(finding.position())
                .append('\n'));
        return text.toString();
    }
}
