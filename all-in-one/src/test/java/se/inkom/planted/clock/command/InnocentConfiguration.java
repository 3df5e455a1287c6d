package se.inkom.planted.clock.command;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;

@Configuration
class InnocentConfiguration {
    Clock clock() {
        return Clock.systemUTC();
    }
}
