package se.inkom.planted.clock.command;

import java.time.Instant;
import java.util.function.Supplier;

class CulpritByReference {
    Supplier<Instant> now = Instant::now;
}
