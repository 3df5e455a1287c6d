package se.inkom.command.archive;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;

/** Makes Axon know the transfer. */
@Configuration(proxyBeanMethods = false)
class TransferPart {
    @Bean
    AxonPart transferAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Transfer.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }
}
