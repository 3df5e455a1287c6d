package se.inkom.command.registry;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;

/** Makes Axon know the matter. */
@Configuration(proxyBeanMethods = false)
class RegistryPart {
    @Bean
    AxonPart matterAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }
}
