package se.inkom.house;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import se.inkom.events.messages.Topics;

/** The topics of the house, each created on purpose with its settings; the broker creates none by itself. */
final class KafkaTopics {
    static final int LARGEST_MESSAGE = 8 << 20;
    private static final int PARTITIONS = 6;
    private static final Duration RETENTION = Duration.ofDays(7);

    private KafkaTopics() {}

    static List<NewTopic> all() {
        return List.of(topic(Topics.POSTS), topic(Topics.EFFECTS), topic(Topics.OUTCOMES), topic(Topics.EVENTS));
    }

    static void create(String bootstrapServers) throws IOException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers))) {
            var existing = admin.listTopics().names().get();
            var missing = all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IOException("could not create the topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of(
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_MESSAGE),
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()),
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
    }
}
