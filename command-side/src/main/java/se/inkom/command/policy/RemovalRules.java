package se.inkom.command.policy;

import java.util.List;
import java.util.Optional;
import se.inkom.events.cases.RemovalGround;

/**
 * What may be removed (R49, R50, R68), and how its writer is told (R69). The list is the same for everyone (L15).
 *
 * @param authorNotice what the writer is told; {@code {grund}}, {@code {konto}} and {@code {datum}} are filled in
 */
public record RemovalRules(List<GroundRule> grounds, String authorNotice) {
    private static final String PLAIN_NOTICE =
            "Ditt inlägg på {konto} togs bort {datum} eftersom det innehöll {grund}.";
    static final RemovalRules NONE = new RemovalRules(List.of(), PLAIN_NOTICE);

    public RemovalRules {
        grounds = Absent.asEmpty(grounds);
        authorNotice = Absent.as(PLAIN_NOTICE, authorNotice);
    }

    public Optional<GroundRule> ground(RemovalGround ground) {
        return grounds.stream().filter(g -> g.ground() == ground).findFirst();
    }
}
