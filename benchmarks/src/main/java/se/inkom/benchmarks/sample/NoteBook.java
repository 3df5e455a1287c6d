package se.inkom.benchmarks.sample;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;

/** The aggregate under our engine and under the stock ones: the same class, so that only what is below it differs. */
public final class NoteBook {
    private static final MetaData METADATA = MetaData.from(Sample.METADATA);

    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private String id;

    private int notes;
    private long letters;

    NoteBook() {}

    @CommandHandler
    NoteBook(Note c) {
        apply(Sample.noted(c.id()), METADATA);
    }

    @CommandHandler
    int decide(NoteAgain c) {
        if (notes == 0) {
            throw new IllegalStateException("Nothing was noted in " + c.id());
        }
        apply(Sample.notedAgain(c.id()), METADATA);
        return notes;
    }

    /** Decides that there is nothing to write: what a load costs, alone. */
    @CommandHandler
    int decide(CountNotes c) {
        return notes;
    }

    @EventSourcingHandler
    void evolve(Noted e) {
        id = e.id();
        notes = 1;
        letters = e.text().length();
    }

    @EventSourcingHandler
    void evolve(NotedAgain e) {
        notes++;
        letters += e.text().length();
    }
}
