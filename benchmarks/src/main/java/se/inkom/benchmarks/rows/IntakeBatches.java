package se.inkom.benchmarks.rows;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.harness.Work;

/** Intake without a broker: batches straight to the listener; cases, vault rows, recognition of posts that are known. */
final class IntakeBatches implements Subject {
    private final Desks desks;
    private final List<ConsumerRecord<String, byte[]>> posts;
    private final int batch;
    private final TakenIn takenIn;
    private final AutoCloseable ends;

    IntakeBatches(
            Database database, Desks desks, List<ConsumerRecord<String, byte[]>> posts, int batch, AutoCloseable ends) {
        this.desks = desks;
        this.posts = posts;
        this.batch = batch;
        this.takenIn = new TakenIn(database);
        this.ends = ends;
    }

    @Override
    public void before() throws Exception {
        takenIn.before();
    }

    @Override
    public Work work(int client) {
        int[] next = {0};
        return () -> {
            int from = next[0];
            next[0] = Math.min(from + batch, posts.size());
            if (from == next[0]) {
                return 0;
            }
            desks.takeIn(posts.subList(from, next[0]), () -> {});
            return next[0] - from;
        };
    }

    @Override
    public long counted() throws Exception {
        return takenIn.posts();
    }

    @Override
    public void close() throws Exception {
        ends.close();
    }
}
