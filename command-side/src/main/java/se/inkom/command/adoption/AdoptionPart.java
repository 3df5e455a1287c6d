package se.inkom.command.adoption;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;

/** Makes Axon know the book of rules. */
@Configuration(proxyBeanMethods = false)
class AdoptionPart {
    @Bean
    AxonPart rulebookAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Rulebook.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }
}
