package se.inkom.command.policy;

import java.util.List;
import java.util.Optional;
import se.inkom.events.cases.RemovalGround;

/** What may be removed (R49, R50, R68). The list is the same for everyone (L15). */
public record RemovalRules(List<GroundRule> grounds) {
    static final RemovalRules NONE = new RemovalRules(List.of());

    public RemovalRules {
        grounds = Absent.asEmpty(grounds);
    }

    public Optional<GroundRule> ground(RemovalGround ground) {
        return grounds.stream().filter(g -> g.ground() == ground).findFirst();
    }
}
