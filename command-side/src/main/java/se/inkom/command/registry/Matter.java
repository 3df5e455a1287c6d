package se.inkom.command.registry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.StaleVersion;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.EventMetadata;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.MatterAssigned;
import se.inkom.events.registry.MatterClosed;
import se.inkom.events.registry.MatterCorrected;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.registry.MatterOpened;
import se.inkom.events.registry.MatterReferenced;
import se.inkom.events.registry.MatterReopened;
import se.inkom.events.registry.SecrecyMarking;
import se.inkom.ledger.vault.ContentStore;

/** A matter in the diary; its entries are numbered from 1 without gaps. */
class Matter {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private MatterId matterId;

    private final MatterState state = new MatterState();

    @AggregateMember
    private final Entries entries = new Entries(state);

    Matter() {}

    @CommandHandlerInterceptor
    void refuseStale(MatterCommand c) {
        Long expected = c.expectedVersion();
        if (expected != null && expected != version()) {
            throw new StaleVersion(expected, version());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long decide(OpenMatter c, ContentStore contents, Clock clock) {
        return done(new MatterOpened(
                c.matterId(),
                c.authority(),
                c.number().diaryNumber(),
                c.number().year(),
                c.number().number(),
                c.externalNumber(),
                c.subject().open(contents, c.matterId(), c.caseId()),
                c.subject().apart(contents, c.matterId(), c.caseId()),
                c.openedOn(),
                c.responsible(),
                c.by(),
                clock.instant()));
    }

    /** What another diary says has happened; whence it came stands beside every event. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ImportMatter c) {
        c.history().forEach(event -> apply(event, MetaData.with(EventMetadata.IMPORTED_FROM, c.from())));
    }

    /** Answers with the entry's number in the matter. */
    @CommandHandler
    int decide(RegisterEntry c, ContentStore contents, Clock clock) {
        if (!c.unasked()) {
            OnlyAnOpenMatterIsWorkedOn.check(state);
        }
        int entryNumber = state.entries() + 1;
        apply(new EntryRegistered(
                matterId,
                entryNumber,
                c.kind(),
                c.caseId(),
                c.direction(),
                c.documents(),
                c.counterpart().open(contents, matterId, c.caseId()),
                c.counterpart().apart(contents, matterId, c.caseId()),
                c.description().open(contents, matterId, c.caseId()),
                c.description().apart(contents, matterId, c.caseId()),
                marking(state, c.provision(), clock),
                c.date(),
                c.by(),
                clock.instant()));
        return entryNumber;
    }

    @CommandHandler
    long decide(CorrectMatter c, ContentStore contents, Clock clock) {
        OnlyAnOpenMatterIsWorkedOn.check(state);
        boolean unsaid = c.subject().saysNothing();
        return done(new MatterCorrected(
                matterId,
                c.externalNumber() == null ? state.externalNumber : c.externalNumber(),
                unsaid ? state.subject : c.subject().open(contents, matterId, state.caseId),
                unsaid ? state.protectedSubject : c.subject().apart(contents, matterId, state.caseId),
                c.by(),
                clock.instant()));
    }

    @CommandHandler
    long decide(ReferToMatter c, Clock clock) {
        OnlyAnOpenMatterIsWorkedOn.check(state);
        return state.refersTo.contains(c.other())
                ? version()
                : done(new MatterReferenced(matterId, c.other(), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(AssignMatter c, Clock clock) {
        return c.responsible().equals(state.responsible)
                ? version()
                : done(new MatterAssigned(matterId, c.responsible(), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(CloseMatter c, Clock clock) {
        OnlyAnOpenMatterIsWorkedOn.check(state);
        return done(
                new MatterClosed(matterId, c.adActa(), StockholmTime.dateOf(clock.instant()), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(ReopenMatter c, ContentStore contents, Clock clock) {
        OnlyAnOpenMatterIsWorkedOn.checkClosed(state);
        return done(new MatterReopened(
                matterId, contents.putText(Twin.ofMatter(matterId), c.reason()), c.by(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(MatterEvent event) {
        matterId = event.matterId();
        state.evolve(event);
    }

    static long done(MatterEvent event) {
        apply(event);
        return version();
    }

    /** Axon counts from 0 and says null before the first event. */
    static long version() {
        Long last = getVersion();
        return last == null ? 0 : last + 1;
    }

    static @Nullable SecrecyMarking marking(MatterState state, @Nullable String provision, Clock clock) {
        AuthorityId authority = state.authority;
        return provision == null || authority == null
                ? null
                : new SecrecyMarking(provision, StockholmTime.dateOf(clock.instant()), authority);
    }
}
