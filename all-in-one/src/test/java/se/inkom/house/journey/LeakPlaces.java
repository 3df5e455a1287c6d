package se.inkom.house.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Every place of the house in which something could be that does not belong there. */
final class LeakPlaces {
    /** What may be asked of an operation beside nothing. */
    private static final List<String> QUESTIONS = List.of("", "?authority=KS", "?limit=1", "?from=2026-01-01&q=");

    private final SharedHouse house;
    private final Canaries canaries;

    LeakPlaces(SharedHouse house, Canaries canaries) {
        this.house = house;
        this.canaries = canaries;
    }

    /**
     * Every documented address that is read, without a token, with the ids of what is secret: what is public answers, all others
     * refuse, and neither may tell.
     */
    void addressesWithoutToken(Map<String, String> ids) {
        for (Api api : List.of(house.query(""), house.command(""), house.channels(""))) {
            JsonNode paths = api.get("/openapi").json().get("paths");
            paths.propertyNames().stream()
                    .filter(path -> paths.get(path).has("get"))
                    .map(path -> filled(path, ids))
                    .forEach(path -> answers("public", api, path));
            for (String path :
                    List.of("/openapi", "/openapi.yaml", "/actuator/prometheus", "/actuator/health", "/nothing/here")) {
                answers(path.startsWith("/actuator") ? "metrics" : "public", api, path);
            }
        }
    }

    /** The public pages, and from each list on to its last page. */
    void pages(String day, List<String> numbers) {
        Api api = house.query("");
        for (String path : List.of(
                "/public/diary", "/public/diary/KS/" + day, "/public/accessibility", "/public/diary/matter?number=x")) {
            answers("public", api, path);
        }
        numbers.forEach(number -> {
            answers("public", api, "/public/diary/matter?number=" + number);
            answers("public", api, "/public/diary?q=" + number);
            answers("public", api, "/public/diary/entries?q=" + number);
        });
        String cursor = "";
        while (cursor != null) {
            JsonNode next = answers("public", api, "/public/diary/entries?limit=20&cursor=" + cursor)
                    .json()
                    .get("nextCursor");
            cursor = next == null ? null : next.asString();
            answers("public", api, "/public/diary?cursor=" + (cursor == null ? "" : cursor));
        }
    }

    /** What staff see who do not open anything: lists, files and cases are masked there too. */
    void masksForStaff(Map<String, String> ids) {
        for (String role : List.of("registrar", "case-officer", "auditor", "operator")) {
            Api api = house.query(role);
            JsonNode paths = api.get("/openapi").json().get("paths");
            paths.propertyNames().stream()
                    .filter(path -> paths.get(path).has("get"))
                    .filter(path -> path.startsWith("/api/cases")
                            || path.startsWith("/api/diary")
                            || path.startsWith("/api/matters")
                            || path.startsWith("/api/secrecy"))
                    .filter(path -> !path.endsWith("/contents/{contentId}"))
                    .forEach(path -> answers("masked for " + role, api, filled(path, ids)));
        }
    }

    private static String filled(String path, Map<String, String> ids) {
        String filled = path;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private Api.Answer answers(String kind, Api api, String path) {
        Api.Answer first = null;
        for (String question : path.contains("?") ? List.of("") : QUESTIONS) {
            Api.Answer answer = api.get(path + question);
            canaries.look(kind, "GET " + path + question + " " + answer.status(), answer.body());
            first = first == null ? answer : first;
        }
        return first;
    }

    /** Every mail, when the one about this case has come. */
    void mails(String caseId) {
        var sent = new Mails(house);
        await("a mail about the case").atMost(Duration.ofSeconds(60)).until(() -> sent.about(caseId)
                .isPresent());
        sent.all().forEach(mail -> canaries.look("mail", mail, sent.wholeOf(mail)));
    }

    /** Every record of every topic, the ones of the broker itself too. */
    void topics() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", house.house().kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (String topic : consumer.listTopics().keySet()) {
                canaries.look("topic", topic, topic);
                List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
                while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                    consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                        if (message.key() != null) {
                            canaries.search("topic", topic, message.key());
                        }
                        if (message.value() != null) {
                            canaries.search("topic", topic, message.value());
                        }
                        message.headers().forEach(header -> canaries.search("topic", topic, header.value()));
                    });
                }
            }
        }
    }

    /** Every row of every table, as an administrator sees it, and what the server knows about columns and statements. */
    void tables() {
        var postgres = house.house().postgres();
        var admin = new JdbcTemplate(
                new DriverManagerDataSource(postgres.url("inkom"), "postgres", postgres.password("postgres")));
        List<String> tables = admin.queryForList("""
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname in ('ledger', 'command', 'query', 'query_shadow', 'channels', 'public')
                """, String.class);
        for (String table : Stream.concat(tables.stream(), Stream.of("pg_stats", "pg_stat_activity", "pg_stats_ext"))
                .toList()) {
            String kind = table.equals("ledger.event") ? "events" : "table";
            canaries.look(kind, table, table);
            admin.query("select t::text from " + table + " t", row -> {
                canaries.search(kind, table, row.getString(1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            });
        }
        admin.execute("checkpoint");
    }

    /** Every byte that the house keeps: tables, indexes and log of the database, topics, the archive, the sealed log, its own log. */
    void files() throws IOException {
        Path data = house.house().arguments().data();
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("programs")))
                    .forEach(file -> canaries.look("file", data.relativize(file).toString(), read(file)));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException gone) {
            return new byte[0]; // a file of the running database
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
