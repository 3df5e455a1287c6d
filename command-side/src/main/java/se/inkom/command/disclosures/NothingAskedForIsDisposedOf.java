package se.inkom.command.disclosures;

import java.util.List;
import java.util.stream.Collectors;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.ids.DisclosureId;

/** Documents that somebody has asked to see stay until the request is answered and cannot be appealed (TF 2:15, L8). */
public final class NothingAskedForIsDisposedOf {
    private NothingAskedForIsDisposedOf() {}

    /** @param holds what {@link LegalHolds} says of the case or matter */
    public static void check(List<DisclosureId> holds) {
        if (!holds.isEmpty()) {
            throw new RuleViolation(
                    "legal-hold",
                    Rule.R54,
                    "Somebody has asked to see this, in "
                            + holds.stream().map(DisclosureId::toString).collect(Collectors.joining(", "))
                            + ". Nothing of it is disposed of before that is answered and can no longer be appealed.");
        }
    }
}
