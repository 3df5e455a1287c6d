package se.inkom.channels.meta;

import se.inkom.events.messages.PostObserved;

/** What one change turned out to be. */
sealed interface Reading {
    record Post(PostObserved observed) implements Reading {}

    /** Nothing that becomes a case; counted by kind and left. */
    record Noise(String kind) implements Reading {}

    /** About a comment, but not understood: goes to quarantine, since it may be the only trace of it (I1). */
    record Unreadable(String reason) implements Reading {}
}
