package se.inkom.command.support;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.FixedBackOff;

/** Listeners throw only when the database is away, and then the same batch comes again, for as long as it takes. */
@Configuration(proxyBeanMethods = false)
class Kafka {
    @Bean
    DefaultErrorHandler waitForTheDatabase() {
        var handler = new DefaultErrorHandler(new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setRetryListeners(new SaysSo());
        return handler;
    }

    /** Otherwise a listener that waits looks just like one that has nothing to do. */
    private static final class SaysSo implements RetryListener {
        private static final Logger LOG = LoggerFactory.getLogger(Kafka.class);
        private static final int EVERY = 30;

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> waiting, @Nullable Exception failure, int attempt) {
            say(waiting.topic(), failure, attempt);
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> waiting, @Nullable Exception failure, int attempt) {
            say(
                    String.join(
                            ", ",
                            waiting.partitions().stream()
                                    .map(TopicPartition::topic)
                                    .distinct()
                                    .toList()),
                    failure,
                    attempt);
        }

        private static void say(String topic, @Nullable Exception failure, int attempt) {
            if (attempt % EVERY == 1) {
                Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
                LOG.warn(
                        "Reading {} waits for the database, attempt {}: {}",
                        topic,
                        attempt,
                        cause == null ? "" : cause.getClass().getSimpleName());
            }
        }
    }
}
