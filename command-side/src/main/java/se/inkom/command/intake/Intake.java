package se.inkom.command.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.inkom.command.answers.AwaitedWriters;
import se.inkom.command.cases.HearWriter;
import se.inkom.command.cases.ObservePost;
import se.inkom.command.cases.OpenCase;
import se.inkom.command.support.AggregateCommand;
import se.inkom.command.support.DatabaseAway;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.PostObserved;
import se.inkom.web.Actor;

/**
 * Takes posts in: a whole batch is one transaction, one multi-row insert per table, one flush (ADR 0007). Should a batch
 * fail for any reason but the database, its records are tried one by one, and the one that cannot be placed goes to
 * quarantine while its neighbours go through (I1).
 */
@Component
class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final PostReader reader;
    private final SourcePosts sourcePosts;
    private final Quarantine quarantine;
    private final AwaitedWriters writers;
    private final Desk desk;
    private final TransactionManager transactions;
    private final MeterRegistry metrics;

    Intake(
            PostReader reader,
            SourcePosts sourcePosts,
            Quarantine quarantine,
            AwaitedWriters writers,
            Desk desk,
            TransactionManager transactions,
            MeterRegistry metrics) {
        this.reader = reader;
        this.sourcePosts = sourcePosts;
        this.quarantine = quarantine;
        this.writers = writers;
        this.desk = desk;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /** @throws RuntimeException only when the database is away; then nothing of the batch has been written */
    void take(List<Inbound> batch) {
        try {
            inOneTransaction(() -> place(batch.stream().map(reader::read).toList()));
        } catch (RuntimeException failure) {
            DatabaseAway.rethrowIfSo(failure);
            LOG.warn("Batch of {} failed ({}); trying its records one by one", batch.size(), codeOf(failure));
            batch.forEach(this::takeAlone);
        }
    }

    private void takeAlone(Inbound inbound) {
        try {
            Retry.onConflict(() -> inOneTransaction(() -> place(List.of(reader.read(inbound)))));
        } catch (RuntimeException failure) {
            DatabaseAway.rethrowIfSo(failure);
            LOG.error(
                    "Record {}-{}@{} goes to quarantine: {}",
                    inbound.topic(),
                    inbound.partition(),
                    inbound.offset(),
                    codeOf(failure));
            inOneTransaction(() -> {
                quarantine.put(List.of(failed(inbound, failure)));
                return null;
            });
        }
    }

    /** One post that a person entered; the post is made once its case is known, since its files belong to the case. */
    Placed takeOne(SourcePost source, Function<CaseId, Read.Post> post, Actor actor) {
        return Retry.onConflict(() -> inOneTransaction(() -> {
            SourcePosts.Claimed claimed = sourcePosts.claim(List.of(source));
            CaseId caseId = Objects.requireNonNull(claimed.cases().get(source.key()));
            return placePost(post.apply(caseId), claimed, command -> desk.<Long>send(command, actor));
        }));
    }

    /** Reads a quarantined record again; whatever is still wrong with it comes back. */
    @Nullable
    Unplaceable retry(Inbound inbound) {
        Read read = reader.read(inbound);
        if (read instanceof Unplaceable still) {
            return still;
        }
        try {
            inOneTransaction(() -> place(List.of(read)));
            return null;
        } catch (RuntimeException failure) {
            DatabaseAway.rethrowIfSo(failure);
            LOG.error("A requeued record fails again: {}", codeOf(failure));
            return failed(inbound, failure);
        }
    }

    /** Where a post ended up. */
    record Placed(CaseId caseId, boolean opened, long version) {}

    private @Nullable Void place(List<Read> batch) {
        var posts = new ArrayList<Read.Post>();
        var own = new ArrayList<PostObserved>();
        var unplaceable = new ArrayList<Unplaceable>();
        for (Read read : batch) {
            switch (read) {
                case Read.Post post -> posts.add(post);
                case Read.OwnPost mine -> own.add(mine.seen());
                case Unplaceable bad -> unplaceable.add(bad);
            }
        }
        quarantine.put(unplaceable);
        sourcePosts.noteOwn(own);
        Set<String> alsoOwn = sourcePosts.ownAmong(anonymous(posts));
        posts.removeIf(post -> alsoOwn.contains(post.seen().source().key()));
        if (!posts.isEmpty()) {
            var claimed =
                    sourcePosts.claim(posts.stream().map(p -> p.seen().source()).toList());
            List<PostObserved> opened = posts.stream()
                    .map(Read.Post::seen)
                    .filter(seen -> claimed.opened().contains(seen.source().key()))
                    .toList();
            posts.forEach(post -> placePost(post, claimed, command -> desk.<Long>send(command, SystemActor.INTAKE)));
            hear(opened);
        }
        metrics.counter("inkom.intake.posts").increment(posts.size());
        metrics.counter("inkom.intake.own").increment(own.size());
        metrics.counter("inkom.intake.quarantined").increment(unplaceable.size());
        return null;
    }

    /** A new post by somebody we wait for is the answer to our question (D13). */
    private void hear(List<PostObserved> opened) {
        for (AwaitedWriters.Heard heard : writers.among(opened)) {
            desk.<Long>send(new HearWriter(heard.caseId(), heard.writtenAt()), SystemActor.INTAKE);
            writers.forget(heard.caseId());
        }
    }

    private static List<String> anonymous(List<Read.Post> posts) {
        return posts.stream()
                .map(Read.Post::seen)
                .filter(seen -> seen.author() == null)
                .map(seen -> seen.source().key())
                .toList();
    }

    private static Placed placePost(
            Read.Post post, SourcePosts.Claimed claimed, ToLongFunction<AggregateCommand> send) {
        SourcePost source = post.seen().source();
        CaseId caseId = Objects.requireNonNull(claimed.cases().get(source.key()));
        boolean opened = claimed.opened().remove(source.key());
        long version = send.applyAsLong(
                opened
                        ? new OpenCase(caseId, post.origin(), post.seen(), post.officer())
                        : new ObservePost(caseId, post.origin(), post.seen()));
        return new Placed(caseId, opened, version);
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
        unit.commit();
        return result;
    }

    private static Unplaceable failed(Inbound inbound, RuntimeException failure) {
        return new Unplaceable(inbound, "record-failed", "Handling it failed with " + codeOf(failure) + ".");
    }

    /** What failed and where; messages of databases and parsers quote what citizens wrote. */
    private static String codeOf(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
