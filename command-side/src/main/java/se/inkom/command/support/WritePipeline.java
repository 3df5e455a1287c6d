package se.inkom.command.support;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.policy.Policies;
import se.inkom.events.EventMetadata;
import se.inkom.ledger.pipeline.GroupCommit;
import se.inkom.ledger.pipeline.PipelineSettings;
import se.inkom.ledger.pipeline.PipelineStats;
import se.inkom.ledger.store.PostgresEventStorageEngine;

/** The command bus of the desks: concurrent commands are written together (ADR 0015). */
@Configuration(proxyBeanMethods = false)
class WritePipeline {

    /**
     * Bounds, {@code inkom.pipeline}; see {@link PipelineSettings}.
     *
     * @param patience how long a command waits for its turn before the caller gets 503
     */
    @ConfigurationProperties("inkom.pipeline")
    record Bounds(
            @DefaultValue("64") int maxGroup,
            @DefaultValue("1") int leaders,
            @DefaultValue("1000") int maxWaiting,
            @DefaultValue("10s") Duration patience) {}

    @Bean(destroyMethod = "shutdown")
    GroupCommit commandBus(PostgresEventStorageEngine ledger, Policies policies, Bounds bounds, MeterRegistry metrics) {
        CommandBus handling = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        handling.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                Desk::correlationOf,
                command -> Map.of(EventMetadata.POLICY, policies.current().ref().toString())));
        var pipeline = new GroupCommit(
                handling,
                ledger,
                command -> ((AggregateCommand) command).target(),
                DatabaseAway::isAway,
                new PipelineSettings(bounds.maxGroup(), bounds.leaders(), bounds.maxWaiting(), bounds.patience()));
        count(metrics, pipeline, "groups", PipelineStats::groups);
        count(metrics, pipeline, "commands", PipelineStats::commands);
        count(metrics, pipeline, "repeated", PipelineStats::repeated);
        count(metrics, pipeline, "refused.busy", PipelineStats::refusedBusy);
        Gauge.builder("inkom.pipeline.waiting", pipeline, p -> p.stats().waiting())
                .register(metrics);
        return pipeline;
    }

    private static void count(
            MeterRegistry metrics, GroupCommit pipeline, String name, ToDoubleFunction<PipelineStats> figure) {
        FunctionCounter.builder("inkom.pipeline." + name, pipeline, p -> figure.applyAsDouble(p.stats()))
                .register(metrics);
    }
}
