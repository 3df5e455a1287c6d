package se.inkom.command.disclosures;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.support.StaleVersion;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.disclosures.DisclosureClosed;
import se.inkom.events.disclosures.DisclosureClosed.Outcome;
import se.inkom.events.disclosures.DisclosureEvent;
import se.inkom.events.disclosures.DisclosureHandedOut;
import se.inkom.events.disclosures.DisclosureOpened;
import se.inkom.events.disclosures.DisclosureRefused;
import se.inkom.events.disclosures.DocumentAssessed;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DisclosureId;
import se.inkom.ledger.vault.ContentStore;

/** One request to see documents (L7). Its reasons are kept in the vault under its own id. */
class Disclosure {
    /**
     * A refusal can be appealed within three weeks from the day on which it reached whoever asked (FL 44 §). That day is not
     * known, since nobody is traced (TF 2:18), so twice the time is waited.
     */
    private static final Period APPEAL = Period.ofWeeks(6);

    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private DisclosureId disclosureId;

    private final Set<UUID> masked = new HashSet<>();
    private long version;
    private boolean handedOut;
    private boolean refused;
    private boolean closed;

    Disclosure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenDisclosure c, Clock clock) {
        apply(new DisclosureOpened(c.disclosureId(), c.caseId(), c.entries(), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(AssessDocument c, Clock clock) {
        check(c);
        apply(new DocumentAssessed(
                disclosureId, c.document(), c.texts(), c.areas(), c.withheldUnder(), c.by(), clock.instant()));
        return version;
    }

    @CommandHandler
    long decide(RefuseDisclosure c, ContentStore contents, Clock clock) {
        check(c);
        apply(new DisclosureRefused(
                disclosureId,
                c.provisions(),
                contents.putText(new CaseId(disclosureId.value()), c.reasons()),
                c.by(),
                clock.instant()));
        return version;
    }

    @CommandHandler
    long decide(HandOutDisclosure c, Clock clock) {
        check(c);
        apply(new DisclosureHandedOut(disclosureId, c.sha256(), c.by(), clock.instant()));
        return version;
    }

    @CommandHandler
    DisclosureClosed decide(CloseDisclosure c, Clock clock) {
        check(c);
        AnOutcomeIsWhatHappened.check(c.outcome(), handedOut, refused, !masked.isEmpty());
        var fact =
                new DisclosureClosed(disclosureId, c.outcome(), holdUntil(c.outcome(), clock), c.by(), clock.instant());
        apply(fact);
        return fact;
    }

    private static @Nullable LocalDate holdUntil(Outcome outcome, Clock clock) {
        return switch (outcome) {
            case IN_FULL, WITHDRAWN -> null;
            case IN_PART, REFUSED -> StockholmTime.dateOf(clock.instant()).plus(APPEAL);
        };
    }

    private void check(DisclosureCommand c) {
        Long expected = c.expectedVersion();
        if (expected != null && expected != version) {
            throw new StaleVersion(expected, version);
        }
        if (closed) {
            throw new RuleViolation(
                    "disclosure-closed",
                    Rule.R70,
                    "This request is closed; nothing happens to it any more. Open a new one for a new request.");
        }
    }

    @EventSourcingHandler
    void evolve(DisclosureEvent event) {
        disclosureId = event.disclosureId();
        version++;
        switch (event) {
            case DisclosureOpened e -> closed = false;
            case DocumentAssessed e -> {
                if (e.texts().isEmpty() && e.areas().isEmpty() && e.withheldUnder() == null) {
                    masked.remove(e.document());
                } else {
                    masked.add(e.document());
                }
            }
            case DisclosureRefused e -> refused = true;
            case DisclosureHandedOut e -> handedOut = true;
            case DisclosureClosed e -> closed = true;
        }
    }
}
