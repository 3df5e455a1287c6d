package se.inkom.command.disclosures;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;

/** Makes Axon know the request to see documents. */
@Configuration(proxyBeanMethods = false)
class DisclosuresPart {
    @Bean
    AxonPart disclosureAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Disclosure.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }
}
