package se.inkom.command.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever keeps a diary of its own (R5), with its units and the manager who answers for each in the end (R33). */
public record PolicyAuthority(String id, String name, Kind kind, List<Unit> units) {
    public PolicyAuthority {
        units = Absent.asEmpty(units);
    }

    /** Nämnd, förvaltning, bolag. */
    public enum Kind {
        COMMITTEE,
        DEPARTMENT,
        COMPANY
    }

    /**
     * A unit.
     *
     * @param manager their officer id
     * @param officers who handles what comes to the unit, by their officer ids (R14, R29); empty: the policy does not say
     */
    public record Unit(String id, String name, @Nullable String manager, List<String> officers) {
        public Unit {
            officers = Absent.asEmpty(officers);
        }
    }
}
