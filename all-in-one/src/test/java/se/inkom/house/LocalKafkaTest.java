package se.inkom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.events.messages.Topics;

class LocalKafkaTest {
    @TempDir
    Path data;

    private LocalKafka kafka;

    @BeforeEach
    void start() throws IOException {
        kafka = fresh().start();
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void keepsItsMessagesAlsoWhenItsPortsChange() throws Exception {
        var large = new byte[5 << 20];
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", 8 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.POSTS, 3, null, large)).get();
        }

        kafka.close();
        kafka = fresh().start();

        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(Topics.POSTS, 3));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(message -> assertThat(message.value()).hasSameSizeAs(large));
        }
    }

    @Test
    void createsTheTopicsOnPurpose() throws Exception {
        KafkaTopics.create(kafka.bootstrapServers());
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(Topics.POSTS, Topics.EFFECTS, Topics.OUTCOMES, Topics.EVENTS);
            var posts = new ConfigResource(ConfigResource.Type.TOPIC, Topics.POSTS);
            var settings = admin.describeConfigs(List.of(posts)).all().get().get(posts);
            assertThat(settings.get("max.message.bytes").value()).isEqualTo("8388608");
            assertThat(settings.get("retention.ms").value()).isEqualTo("604800000");
        }
    }

    private LocalKafka fresh() {
        var ports = HousePorts.free();
        return new LocalKafka(data.resolve("kafka"), ports.kafka(), ports.kafkaController());
    }
}
