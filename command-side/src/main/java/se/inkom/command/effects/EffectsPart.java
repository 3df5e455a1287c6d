package se.inkom.command.effects;

import java.util.function.Function;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.support.AxonPart;
import se.inkom.ledger.sealing.PublishedLog;
import se.inkom.ledger.sealing.SealedEvents;

/** Makes Axon follow the ledger for effects: answers at once, removals up to the newest published checkpoint. */
@Configuration(proxyBeanMethods = false)
class EffectsPart {
    @Bean
    AxonPart answerFollower(WhenAnswerGivenThenAskForPublication answers) {
        return axon -> follow(
                axon.eventProcessing(),
                WhenAnswerGivenThenAskForPublication.GROUP,
                answers,
                org.axonframework.config.Configuration::eventStore);
    }

    @Bean
    AxonPart removalFollower(WhenRemovalSealedThenAskForRemoval removals, PublishedLog published) {
        return axon -> follow(
                axon.eventProcessing(),
                WhenRemovalSealedThenAskForRemoval.GROUP,
                removals,
                c -> new SealedEvents(c.eventStore(), published::position));
    }

    /** From the beginning of the ledger, one segment, small batches. */
    private static void follow(
            EventProcessingConfigurer processing,
            String group,
            Object handler,
            Function<org.axonframework.config.Configuration, StreamableMessageSource<TrackedEventMessage<?>>> source) {
        processing
                .registerEventHandler(c -> handler)
                .registerPooledStreamingEventProcessor(group, source, (c, processor) -> processor
                        .initialToken(StreamableMessageSource::createTailToken)
                        .initialSegmentCount(1)
                        .batchSize(50)
                        .tokenClaimInterval(500));
    }
}
