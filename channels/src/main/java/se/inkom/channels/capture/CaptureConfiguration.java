package se.inkom.channels.capture;

import java.net.InetAddress;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.channels.egress.EgressRules;

@Configuration(proxyBeanMethods = false)
class CaptureConfiguration {
    @Bean
    EgressRules egressRules(CaptureProperties properties) {
        return new EgressRules(properties.hosts(), properties.privateHosts(), InetAddress::getAllByName);
    }

    @Bean
    Camera camera(CaptureProperties properties, EgressRules rules, Clock clock) {
        return new Camera(properties, rules, clock);
    }
}
