package se.inkom.command.registry;

import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.registry.SecrecyMarking;

/** What the diary says of an entry, twice: for anybody, and kept apart (L4). */
record EntryWords(
        @Nullable ContentRef counterpart,
        @Nullable ContentRef protectedCounterpart,
        @Nullable ContentRef description,
        @Nullable ContentRef protectedDescription,
        @Nullable SecrecyMarking marking) {}
