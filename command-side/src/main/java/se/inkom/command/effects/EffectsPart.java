package se.inkom.command.effects;

import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;

/** Makes Axon follow the ledger for effects, from its beginning, one segment, small batches. */
@Configuration(proxyBeanMethods = false)
class EffectsPart {
    @Bean
    AxonPart effectFollower(EffectRequests requests) {
        return axon -> axon.eventProcessing()
                .registerEventHandler(c -> requests)
                .registerPooledStreamingEventProcessor(
                        EffectRequests.GROUP,
                        org.axonframework.config.Configuration::eventStore,
                        (c, processor) -> processor
                                .initialToken(StreamableMessageSource::createTailToken)
                                .initialSegmentCount(1)
                                .batchSize(50)
                                .tokenClaimInterval(500));
    }
}
