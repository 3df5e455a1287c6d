package se.inkom.command.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalGround;

/**
 * What may be removed here and why, and how the writer is told (R49, R50, R68, R69).
 *
 * @param grounds the municipality's own list; a ground that is not on it removes nothing (L15)
 */
public record RemovalRules(List<Ground> grounds, String authorNotice) {
    public RemovalRules {
        grounds = List.copyOf(grounds);
    }

    /** A ground of the list, and whether the law, the municipality's own rules or either removes on it. */
    public record Ground(RemovalGround ground, List<RemovalBasis> basis) {
        public Ground {
            basis = List.copyOf(basis);
        }
    }

    public Optional<Ground> ground(RemovalGround ground) {
        return grounds.stream().filter(g -> g.ground() == ground).findFirst();
    }

    public static RemovalRules everyGround() {
        return new RemovalRules(
                Arrays.stream(RemovalGround.values())
                        .map(g -> new Ground(g, List.of(RemovalBasis.values())))
                        .toList(),
                "Ditt inlägg på {konto} togs bort {datum} eftersom det innehöll {grund}.");
    }
}
