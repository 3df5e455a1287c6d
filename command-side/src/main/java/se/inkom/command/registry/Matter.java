package se.inkom.command.registry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import se.inkom.events.EventMetadata;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.registry.MatterOpened;

/** A matter in the diary; its entries are numbered from 1 without gaps. */
class Matter {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private MatterId matterId;

    private int entries;

    Matter() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenMatter c, Clock clock) {
        apply(new MatterOpened(
                c.matterId(),
                c.authority(),
                c.number().diaryNumber(),
                c.number().year(),
                c.number().number(),
                c.externalNumber(),
                c.subject(),
                c.protectedSubject(),
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
    int decide(RegisterEntry c, Clock clock) {
        int entryNumber = entries + 1;
        EntryWords words = c.words();
        apply(new EntryRegistered(
                matterId,
                entryNumber,
                c.kind(),
                c.caseId(),
                c.direction(),
                c.documents(),
                words.counterpart(),
                words.protectedCounterpart(),
                words.description(),
                words.protectedDescription(),
                words.marking(),
                c.date(),
                c.by(),
                clock.instant()));
        return entryNumber;
    }

    @EventSourcingHandler
    void evolve(MatterEvent event) {
        matterId = event.matterId();
        switch (event) {
            case MatterOpened e -> entries = 0;
            case EntryRegistered e -> entries = e.entryNumber();
            default -> {}
        }
    }
}
