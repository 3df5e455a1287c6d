package se.inkom.command.registry;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.CommandTargets;

/** Makes Axon know the matter, and follow the ledger for what else belongs in one. */
@Configuration(proxyBeanMethods = false)
class RegistryPart {
    @Bean
    AxonPart matterAggregate() {
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class)
                .configureCommandTargetResolver(c -> new CommandTargets())
                .configureLockFactory(c -> NullLockFactory.INSTANCE));
    }

    @Bean
    AxonPart diaryDutiesFollower(WhenCaseIsRegisteredThenRegisterWhatFollows handler) {
        return axon -> axon.eventProcessing()
                .registerEventHandler(c -> handler)
                .registerPooledStreamingEventProcessor(
                        WhenCaseIsRegisteredThenRegisterWhatFollows.GROUP,
                        org.axonframework.config.Configuration::eventStore,
                        (c, processor) -> processor
                                .initialToken(StreamableMessageSource::createTailToken)
                                .initialSegmentCount(1)
                                .batchSize(10)
                                .tokenClaimInterval(500));
    }
}
