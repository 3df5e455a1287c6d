package se.inkom.benchmarks.peers;

import com.typesafe.config.ConfigFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;
import se.inkom.benchmarks.sample.Sample;

/** Pekko Persistence with its JDBC journal, which gathers the writes of many actors into one transaction. */
public final class Pekko implements Subject {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TABLES = """
            create table event_journal (
              ordering bigserial, persistence_id varchar(255) not null, sequence_number bigint not null,
              deleted boolean default false not null, writer varchar(255) not null, write_timestamp bigint,
              adapter_manifest varchar(255), event_ser_id integer not null, event_ser_manifest varchar(255) not null,
              event_payload bytea not null, meta_ser_id integer, meta_ser_manifest varchar(255), meta_payload bytea,
              primary key (persistence_id, sequence_number));
            create unique index event_journal_ordering_idx on event_journal (ordering);
            create table event_tag (event_id bigint, persistence_id varchar(255), sequence_number bigint, tag varchar(256),
              primary key (persistence_id, sequence_number, tag));
            create table snapshot (
              persistence_id varchar(255) not null, sequence_number bigint not null, created bigint not null,
              snapshot_ser_id integer not null, snapshot_ser_manifest varchar(255) not null, snapshot_payload bytea not null,
              meta_ser_id integer, meta_ser_manifest varchar(255), meta_payload bytea,
              primary key (persistence_id, sequence_number));
            """;

    private final Database database;
    private final String schema;
    private final boolean newActors;
    private final ActorSystem<Get> system;

    record Get(String id, ActorRef<ActorRef<PekkoCase.Command>> replyTo) {}

    private Pekko(Database database, String schema, boolean newActors, ActorSystem<Get> system) {
        this.database = database;
        this.schema = schema;
        this.newActors = newActors;
        this.system = system;
    }

    /** @param newActors a new actor for every event, which asks the journal first; otherwise one actor a client, in memory */
    public static Pekko open(Database database, boolean newActors) throws SQLException {
        String schema = newActors ? "pekko_new" : "pekko_memory";
        database.execute(
                "drop schema if exists %s cascade".formatted(schema),
                "create schema " + schema,
                "set search_path = " + schema,
                TABLES);
        ActorSystem<Get> system = ActorSystem.create(
                Behaviors.setup(context -> Behaviors.receive(Get.class)
                        .onMessage(Get.class, get -> {
                            get.replyTo().tell(context.spawnAnonymous(new PekkoCase(get.id())));
                            return Behaviors.same();
                        })
                        .build()),
                schema.replace('_', '-'),
                ConfigFactory.parseString(configuration(database, schema)).withFallback(ConfigFactory.load()));
        return new Pekko(database, schema, newActors, system);
    }

    private static String configuration(Database database, String schema) {
        String slick = """
                slick {
                  profile = "slick.jdbc.PostgresProfile$"
                  db {
                    url = "%s?currentSchema=%s", user = "postgres", password = "%s", driver = "org.postgresql.Driver"
                    numThreads = 32, maxConnections = 32, minConnections = 8
                  }
                }
                tables { event_journal.schemaName = "%2$s", event_tag.schemaName = "%2$s", snapshot.schemaName = "%2$s", legacy_journal.schemaName = "%2$s" }
                """.formatted(database.url(), schema, database.password("postgres"));
        return """
                pekko.loglevel = ERROR
                pekko.stdout-loglevel = OFF
                pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
                pekko.persistence.journal.plugin = "jdbc-journal"
                pekko.persistence.snapshot-store.plugin = "jdbc-snapshot-store"
                pekko.persistence.max-concurrent-recoveries = 256
                pekko.actor.serialization-bindings { "%s" = jackson-json }
                jdbc-journal { %s }
                jdbc-snapshot-store { %s }
                """.formatted(PekkoCase.Event.class.getName(), slick, slick);
    }

    @Override
    public void before() throws SQLException {
        database.execute("truncate %s.event_journal".formatted(schema));
    }

    @Override
    public Work work(int client) throws Exception {
        if (newActors) {
            return () -> {
                ActorRef<PekkoCase.Command> actor = spawn();
                add(actor);
                actor.tell(PekkoCase.Stop.STOP);
                return 1;
            };
        }
        ActorRef<PekkoCase.Command> actor = spawn();
        return new Work() {
            @Override
            public int once() throws Exception {
                add(actor);
                return 1;
            }

            @Override
            public void close() {
                actor.tell(PekkoCase.Stop.STOP);
            }
        };
    }

    private ActorRef<PekkoCase.Command> spawn() throws Exception {
        String id = Sample.newId().toString();
        return await(AskPattern.ask(
                system,
                (ActorRef<ActorRef<PekkoCase.Command>> replyTo) -> new Get(id, replyTo),
                PATIENCE,
                system.scheduler()));
    }

    private void add(ActorRef<PekkoCase.Command> actor) throws Exception {
        await(AskPattern.ask(
                actor,
                (ActorRef<Done> replyTo) -> (PekkoCase.Command) new PekkoCase.Add(replyTo),
                PATIENCE,
                system.scheduler()));
    }

    private static <T> T await(CompletionStage<T> answer) throws Exception {
        return answer.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public long counted() throws SQLException {
        return database.count("select count(*) from %s.event_journal".formatted(schema));
    }

    @Override
    public void close() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
