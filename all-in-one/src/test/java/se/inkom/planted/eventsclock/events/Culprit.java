package se.inkom.planted.eventsclock.events;

import java.time.Instant;

record Culprit(Instant at) {
    Culprit() {
        this(Instant.now());
    }
}
