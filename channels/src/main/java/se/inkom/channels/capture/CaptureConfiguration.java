package se.inkom.channels.capture;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.channels.egress.EgressRules;
import se.inkom.channels.loop.WorkLoop;

@Configuration(proxyBeanMethods = false)
class CaptureConfiguration {
    private static final Duration POLL = Duration.ofSeconds(1);

    @Bean
    EgressRules egressRules(CaptureProperties properties) {
        return new EgressRules(properties.hosts(), properties.privateHosts(), InetAddress::getAllByName);
    }

    @Bean
    Camera camera(CaptureProperties properties, EgressRules rules, Clock clock) {
        return new Camera(properties, rules, clock);
    }

    /**
     * One browser at a time: pictures are few, and browsers are large. A picture that is not finished is taken again after the
     * next start. Rung by requests for pictures alone, not by all that wakes the other loops.
     */
    @Bean(defaultCandidate = false)
    WorkLoop captureLoop(CaptureWorker worker) {
        return WorkLoop.impatient("captures", POLL, () -> worker.step() | worker.tell());
    }
}
