package se.inkom.command.staffing;

import java.time.Clock;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;
import se.inkom.command.support.HandlerResource;

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

    /** A case asks before whom it is put when it is late (R33). */
    @Bean
    HandlerResource substitutesForCases(Substitutes substitutes) {
        return new HandlerResource(substitutes);
    }

    /** Before anything comes in: an installation that begins with nobody there says so at once. */
    @Bean
    ApplicationRunner lookWhoIsThere(CoverageCheck check) {
        return arguments -> check.check();
    }
}
