package se.inkom.command.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file that cannot be used, with every reason and where it is. */
public final class BrokenPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * What is wrong.
     *
     * @param line counted from 1; 0 when the whole file is meant
     * @param column counted from 1
     */
    public record Fault(int line, int column, String reason) {
        @Override
        public String toString() {
            return line == 0 ? reason : "line " + line + ", column " + column + ": " + reason;
        }
    }

    BrokenPolicy(String name, List<Fault> faults) {
        super("The policy " + name + " cannot be used:\n"
                + faults.stream().map(f -> "  " + f).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
