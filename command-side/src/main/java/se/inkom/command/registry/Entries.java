package se.inkom.command.registry;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import se.inkom.command.registry.MatterState.Entry;
import se.inkom.command.registry.MatterState.Words;
import se.inkom.events.ContentRef;
import se.inkom.events.registry.EntryCorrected;
import se.inkom.events.registry.EntryVoided;
import se.inkom.events.registry.SecrecyMarking;
import se.inkom.ledger.vault.ContentStore;

/** The part of a matter that decides on entries that are already there. */
class Entries {
    private final MatterState state;

    Entries(MatterState state) {
        this.state = state;
    }

    @CommandHandler
    long decide(CorrectEntry c, ContentStore contents, Clock clock) {
        OnlyAnOpenMatterIsWorkedOn.check(state);
        Entry entry = AnEntryStaysAsItIs.onceVoided(state, c.entryNumber());
        Words now = entry.words();
        Twin said = c.description();
        Twin named = c.counterpart();
        var words = new Words(
                named.saysNothing() ? now.counterpart() : named.open(contents, c.matterId(), entry.caseId()),
                named.saysNothing() ? now.protectedCounterpart() : named.apart(contents, c.matterId(), entry.caseId()),
                said.saysNothing() ? now.description() : said.open(contents, c.matterId(), entry.caseId()),
                said.saysNothing() ? now.protectedDescription() : said.apart(contents, c.matterId(), entry.caseId()));
        return corrected(c, c.entryNumber(), words, entry.marking(), clock);
    }

    /** What was kept apart before stays the fuller word; else what was open until now. */
    @CommandHandler
    long decide(MarkEntry c, ContentStore contents, Clock clock) {
        Entry entry = AnEntryStaysAsItIs.onceVoided(state, c.entryNumber());
        Words now = entry.words();
        var words = new Words(
                chosen(c.counterpart(), c, contents),
                now.protectedCounterpart() == null ? now.counterpart() : now.protectedCounterpart(),
                chosen(c.description(), c, contents),
                now.protectedDescription() == null ? now.description() : now.protectedDescription());
        return corrected(c, c.entryNumber(), words, Matter.marking(state, c.provision(), clock), clock);
    }

    /** Never says openly what was kept apart before the mark came. */
    @CommandHandler
    long decide(UnmarkEntry c, Clock clock) {
        Entry entry = AnEntryStaysAsItIs.onceVoided(state, c.entryNumber());
        if (entry.marking() == null) {
            return Matter.version();
        }
        Words before = entry.beforeMark() == null ? entry.words() : entry.beforeMark();
        return corrected(c, c.entryNumber(), before, null, clock);
    }

    @CommandHandler
    long decide(VoidEntry c, ContentStore contents, Clock clock) {
        AnEntryStaysAsItIs.onceVoided(state, c.entryNumber());
        return Matter.done(new EntryVoided(
                c.matterId(),
                c.entryNumber(),
                contents.putText(Twin.ofMatter(c.matterId()), c.reason()),
                c.by(),
                clock.instant()));
    }

    private static long corrected(
            MatterCommand c, int entryNumber, Words words, @Nullable SecrecyMarking marking, Clock clock) {
        return Matter.done(new EntryCorrected(
                c.matterId(),
                entryNumber,
                words.counterpart(),
                words.protectedCounterpart(),
                words.description(),
                words.protectedDescription(),
                marking,
                c.by(),
                clock.instant()));
    }

    private static @Nullable ContentRef chosen(@Nullable String words, MarkEntry c, ContentStore contents) {
        return words == null || words.isBlank() ? null : contents.putText(Twin.ofMatter(c.matterId()), words);
    }
}
