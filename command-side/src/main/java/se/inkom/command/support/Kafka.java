package se.inkom.command.support;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Listeners throw only when the database is away, and then the same batch comes again, for as long as it takes. */
@Configuration(proxyBeanMethods = false)
class Kafka {
    @Bean
    DefaultErrorHandler waitForTheDatabase() {
        return new DefaultErrorHandler(new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
