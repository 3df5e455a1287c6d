package se.inkom.command.crises;

import java.time.Clock;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;
import se.inkom.command.triage.Crises;

/** Makes Axon know the crisis, and intake the crises that are on. */
@Configuration(proxyBeanMethods = false)
class CrisesPart {
    @Bean
    AxonPart crisisAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Crisis.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }

    @Bean
    Crises crises(CrisisTable table, Clock clock) {
        return new Crises(table::recent, clock);
    }
}
