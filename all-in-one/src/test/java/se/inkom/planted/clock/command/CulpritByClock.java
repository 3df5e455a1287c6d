package se.inkom.planted.clock.command;

import java.time.Clock;

class CulpritByClock {
    Clock clock = Clock.systemUTC();
}
