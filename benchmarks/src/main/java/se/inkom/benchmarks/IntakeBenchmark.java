package se.inkom.benchmarks;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;
import se.inkom.command.CommandSideApplication;
import se.inkom.house.LocalKafka;
import se.inkom.house.LocalPostgres;
import se.inkom.house.Secrets;

/**
 * 10,000 posts through Kafka into cases, and the ratio to inserting the same rows straight into PostgreSQL in the same run:
 * real broker, real database with fsync, the command side as in production. Rounds alternate; the median counts.
 *
 * <p>Arguments: posts per round (10000), rounds (3).
 */
public final class IntakeBenchmark {
    private static final int BATCH = 200;

    private IntakeBenchmark() {}

    public static void main(String[] args) throws Exception {
        int posts = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = Files.createTempDirectory("inkom-benchmark");
        var secrets = new Secrets(folder.resolve("secrets"));
        try (var postgres = new LocalPostgres(folder, freePort(), secrets).start();
                var kafka = new LocalKafka(folder.resolve("kafka"), freePort(), freePort()).start();
                var desks = desks(folder, postgres, kafka)) {
            measure(postgres, kafka, posts, rounds);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static void measure(LocalPostgres postgres, LocalKafka kafka, int posts, int rounds) throws Exception {
        var sample = new SamplePosts();
        var raw = new RawInserts(postgres.url("inkom"), "inkom_migrator", postgres.password("inkom_migrator"));
        System.out.printf("warming up with %d posts%n", posts);
        takeIn(sample, postgres, kafka, 0, posts);
        raw.seconds(0, BATCH, true);

        var ofBatches = new ArrayList<Double>();
        var ofRewritten = new ArrayList<Double>();
        for (int round = 1; round <= rounds; round++) {
            long before = head(postgres);
            double intake = takeIn(sample, postgres, kafka, round * posts, posts);
            long events = head(postgres) - before;
            double batches = raw.seconds(before, BATCH, false);
            double rewritten = raw.seconds(before, BATCH, true);
            ofBatches.add(batches / intake);
            ofRewritten.add(rewritten / intake);
            System.out.printf(
                    "round %d: %d posts, %d events in %.2f s = %.0f posts/s; the same rows by JDBC batches of %d posts: %.2f s (ratio %.2f), rewritten to multi-row inserts: %.2f s (ratio %.2f)%n",
                    round,
                    posts,
                    events,
                    intake,
                    posts / intake,
                    BATCH,
                    batches,
                    batches / intake,
                    rewritten,
                    rewritten / intake);
        }
        System.out.printf(
                "median ratio to JDBC batches %.2f, to rewritten batches %.2f (1.00 = as fast as the database alone)%n",
                median(ofBatches), median(ofRewritten));
    }

    /** Seconds from the first record on the broker to the last case in the ledger. */
    private static double takeIn(SamplePosts sample, LocalPostgres postgres, LocalKafka kafka, int from, int posts)
            throws Exception {
        try (var db = DriverManager.getConnection(
                        postgres.url("inkom"), "inkom_migrator", postgres.password("inkom_migrator"));
                var count = db.prepareStatement("select count(*) from command.source_post")) {
            long begin = System.nanoTime();
            sample.send(kafka.bootstrapServers(), from, posts);
            while (true) {
                try (var result = count.executeQuery()) {
                    result.next();
                    if (result.getLong(1) >= from + posts) {
                        return (System.nanoTime() - begin) / 1e9;
                    }
                }
                Thread.sleep(20); // the measured program needs the processor more than we do
            }
        }
    }

    private static long head(LocalPostgres postgres) throws Exception {
        try (var db = DriverManager.getConnection(
                        postgres.url("inkom"), "inkom_migrator", postgres.password("inkom_migrator"));
                var head = db.createStatement().executeQuery("select position from ledger.event_head")) {
            head.next();
            return head.getLong(1);
        }
    }

    private static org.springframework.context.ConfigurableApplicationContext desks(
            Path folder, LocalPostgres postgres, LocalKafka kafka) {
        var settings = Map.of(
                "spring.config.name", "command-side",
                "spring.config.additional-location", "classpath:/municipality/",
                "spring.main.banner-mode", "off",
                "server.port", "0",
                "spring.datasource.url", postgres.url("inkom"),
                "spring.datasource.password", postgres.password("inkom_command"),
                "spring.flyway.password", postgres.password("inkom_migrator"),
                "spring.kafka.bootstrap-servers", kafka.bootstrapServers(),
                "inkom.vault.key-file", folder.resolve("vault-keys").toString(),
                "inkom.vault.archive", folder.resolve("archive").toString());
        var arguments = new ArrayList<String>(List.of(
                "--logging.config=classpath:logback.xml",
                "--spring.autoconfigure.exclude="
                        + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration,"
                        + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration,"
                        + "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
