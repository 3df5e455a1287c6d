package se.inkom.channels.notices;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who was told of what is known for a while, and then nobody's business. */
@Component
class Forgetting {
    private final NoticeRows notices;
    private final KnownCases cases;
    private final NoticesProperties properties;
    private final Clock clock;

    Forgetting(NoticeRows notices, KnownCases cases, NoticesProperties properties, Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        Instant before = clock.instant().minus(properties.keep());
        notices.forget(before);
        cases.forget(before);
    }
}
