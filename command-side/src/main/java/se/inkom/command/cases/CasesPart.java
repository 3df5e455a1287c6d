package se.inkom.command.cases;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;

/** Makes Axon know the case. */
@Configuration(proxyBeanMethods = false)
class CasesPart {
    @Bean
    AxonPart caseAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Case.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }
}
