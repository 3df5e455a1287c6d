package se.inkom.house;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, broker and controller in one) that keeps its data, on loopback only.
 *
 * <p>The broker class itself, not a test kit: the kits delete their folders and run an unstable metadata version.
 */
public final class LocalKafka implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    public LocalKafka(Path folder, int port, int controllerPort) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Formats the folder at the first start; afterwards the broker answers and has our topics. */
    public LocalKafka start() throws IOException {
        formatOnce();
        server = startOnOwnThread();
        KafkaTopics.create(bootstrapServers());
        return this;
    }

    public String bootstrapServers() {
        return HousePorts.LOOPBACK + ":" + port;
    }

    /** A common pool's thread carries the wrong class loader, and Kafka then misses classes of its own (JDK 25). */
    private KafkaRaftServer startOnOwnThread() throws IOException {
        var started = new CompletableFuture<KafkaRaftServer>();
        var thread = new Thread(
                () -> {
                    try {
                        var starting = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
                        starting.startup();
                        started.complete(starting);
                    } catch (Throwable e) {
                        started.completeExceptionally(e);
                    }
                },
                "kafka-start");
        thread.setContextClassLoader(LocalKafka.class.getClassLoader());
        thread.start();
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException("Kafka did not start", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void formatOnce() throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (Exception e) {
            throw new IOException("could not prepare the folder of Kafka", e);
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@%s:%d".formatted(HousePorts.LOOPBACK, controllerPort));
        settings.put(
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d"
                        .formatted(HousePorts.LOOPBACK, port, HousePorts.LOOPBACK, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(HousePorts.LOOPBACK, port));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(KafkaTopics.LARGEST_MESSAGE));
        settings.put("replica.fetch.max.bytes", Integer.toString(KafkaTopics.LARGEST_MESSAGE));
        settings.put("group.initial.rebalance.delay.ms", "0");
        // after kill -9 the broker may come back only when the session of its former self has run out
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "4");
        }
        settings.put("default.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }
}
