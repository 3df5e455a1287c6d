package se.inkom.command.staffing;

import java.time.Clock;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;

/** Makes Axon know officers and coverage, and everybody else who stands in for whom. */
@Configuration(proxyBeanMethods = false)
class StaffingPart {
    @Bean
    AxonPart officerAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Officer.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }

    @Bean
    AxonPart coverageAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Coverage.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }

    @Bean
    Substitutes substitutes(StaffingTable table, Clock clock) {
        return new Substitutes(table::all, clock);
    }

    /** Before anything comes in: an installation that begins with nobody there says so at once. */
    @Bean
    ApplicationRunner lookWhoIsThere(CoverageCheck check) {
        return arguments -> check.check();
    }
}
