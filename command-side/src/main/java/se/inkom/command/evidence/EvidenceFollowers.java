package se.inkom.command.evidence;

import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;

/** Makes Axon follow the ledger for evidence: one that asks the case, one that asks the browser. */
@Configuration(proxyBeanMethods = false)
class EvidenceFollowers {
    @Bean
    AxonPart evidenceFollower(WhenEvidenceMayBeNeededThenAskForIt handler) {
        return axon -> axon.eventProcessing()
                .registerEventHandler(c -> handler)
                .registerPooledStreamingEventProcessor(
                        WhenEvidenceMayBeNeededThenAskForIt.GROUP,
                        org.axonframework.config.Configuration::eventStore,
                        (c, processor) -> processor
                                .initialToken(StreamableMessageSource::createHeadToken)
                                .initialSegmentCount(1)
                                .batchSize(10)
                                .tokenClaimInterval(500));
    }

    @Bean
    AxonPart captureFollower(WhenCaptureRequestedThenAskForIt handler) {
        return axon -> axon.eventProcessing()
                .registerEventHandler(c -> handler)
                .registerPooledStreamingEventProcessor(
                        WhenCaptureRequestedThenAskForIt.GROUP,
                        org.axonframework.config.Configuration::eventStore,
                        (c, processor) -> processor
                                .initialToken(StreamableMessageSource::createTailToken)
                                .initialSegmentCount(1)
                                .batchSize(50)
                                .tokenClaimInterval(500));
    }
}
