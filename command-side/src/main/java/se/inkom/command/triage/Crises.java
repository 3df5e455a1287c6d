package se.inkom.command.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.ids.OfficerId;

/**
 * The crises that are on, or were on lately (R27). Asked for every post, so that it looks at the table at most once a second;
 * a crisis declared on another instance counts a second later here.
 */
public final class Crises {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<List<Crisis>> table;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.MIN, List.of());

    public Crises(Supplier<List<Crisis>> table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * One crisis, for an account or a topic.
     *
     * @param until absent while it is on
     */
    public record Crisis(
            CrisisId id,
            @Nullable AccountId account,
            @Nullable String topic,
            Duration answerWithin,
            OfficerId declaredBy,
            Instant from,
            @Nullable Instant until) {

        boolean covers(AccountId onAccount, @Nullable String aboutTopic, Instant receivedAt) {
            boolean then = !receivedAt.isBefore(from) && (until == null || receivedAt.isBefore(until));
            return then && (onAccount.equals(account) || (topic != null && topic.equals(aboutTopic)));
        }
    }

    private record Seen(Instant at, List<Crisis> crises) {}

    /** The crisis that asks for the soonest answer to a post received then; empty when none covers it. */
    public Optional<Crisis> covering(AccountId account, @Nullable String topic, Instant receivedAt) {
        return known().stream()
                .filter(crisis -> crisis.covers(account, topic, receivedAt))
                .min(Comparator.comparing(Crisis::answerWithin).thenComparing(Crisis::from));
    }

    /** What was declared or ended a moment ago counts for the next post. */
    public void forget() {
        seen = new Seen(Instant.MIN, List.of());
    }

    private List<Crisis> known() {
        Seen known = seen;
        Instant now = clock.instant();
        if (known.at.equals(Instant.MIN) || now.isAfter(known.at.plus(FRESH))) {
            known = new Seen(now, List.copyOf(table.get()));
            seen = known;
        }
        return known.crises;
    }
}
