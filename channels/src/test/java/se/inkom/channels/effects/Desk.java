package se.inkom.channels.effects;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.channels.accounts.AccountDesk;
import se.inkom.channels.meta.MetaFixture;
import se.inkom.channels.testing.House;
import se.inkom.channels.testing.MovableClock;
import se.inkom.channels.testing.Workbench;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectRequested;

/** The despatch on a real database and the real Meta adapter, with a clock that only moves when told. */
final class Desk implements AutoCloseable {
    static final Duration PLATFORM_PATIENCE = Duration.ofSeconds(10);
    static final Duration SETTLE = Duration.ofMinutes(10);

    final EffectProperties patience = new EffectProperties(
            SETTLE, Duration.ofSeconds(45), Duration.ofSeconds(5), Duration.ofMinutes(15), 2, Duration.ofSeconds(1));
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
    final JdbcClient db;
    final AccountDesk accounts;
    final EffectInbox inbox;
    final EffectStore store;
    final EffectRows rows;
    final EffectSteps steps;
    final OperatorDesk operator;
    private final TransactionTemplate transaction;
    final EffectWorker worker;
    private final HikariDataSource data;

    Desk() {
        data = Workbench.open();
        db = JdbcClient.create(data);
        db.sql("delete from channels.effect").update();
        accounts = new AccountDesk(db, clock);
        transaction = new TransactionTemplate(new JdbcTransactionManager(data));
        inbox = new EffectInbox(db);
        rows = new EffectRows(db);
        steps = new EffectSteps(db);
        store = storeWith(actions(URI.create(House.graph().baseUrl() + "/graph")));
        operator = new OperatorDesk(rows, store, steps, db, clock);
        worker = newWorker();
    }

    /** As after a restart: nothing is remembered but what the database holds. */
    EffectWorker newWorker() {
        return workerFor(URI.create(House.graph().baseUrl() + "/graph"));
    }

    EffectWorker workerFor(URI graph) {
        EffectActions actions = actions(graph);
        return new EffectWorker(storeWith(actions), actions, patience, clock);
    }

    /** Gives a call up that takes longer than 700 ms; whoever does not test that must not depend on how busy the machine is. */
    EffectWorker impatientWorker() {
        EffectActions actions = actions(URI.create(House.graph().baseUrl() + "/graph"), Duration.ofMillis(700));
        return new EffectWorker(storeWith(actions), actions, patience, clock);
    }

    private EffectActions actions(URI graph) {
        return actions(graph, PLATFORM_PATIENCE);
    }

    private EffectActions actions(URI graph, Duration platformPatience) {
        var platforms = new Platforms(List.of(MetaFixture.actions(graph, accounts.watch(), clock, platformPatience)));
        return new EffectActions(
                List.of(new PublishAnswer(platforms, rows), new RemovePost(platforms), new HidePost(platforms)));
    }

    private EffectStore storeWith(EffectActions actions) {
        return new EffectStore(db, transaction, steps, patience, actions);
    }

    /** As around every decision of an operator: refused means nothing written. */
    void operatorInTransaction(Runnable decision) {
        transaction.executeWithoutResult(status -> decision.run());
    }

    EffectRequested.PublishAnswer answer(String nativeId, String text) {
        return new EffectRequested.PublishAnswer(
                new EffectId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                facebook(nativeId),
                text,
                clock.instant());
    }

    EffectRequested.RemovePost removal(String nativeId, String expected) {
        return new EffectRequested.RemovePost(
                new EffectId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                facebook(nativeId),
                expected,
                clock.instant());
    }

    EffectRequested.HidePost hiding(String nativeId, String expected) {
        return new EffectRequested.HidePost(
                new EffectId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                facebook(nativeId),
                expected,
                clock.instant());
    }

    static SourcePost facebook(String nativeId) {
        return new SourcePost(Platform.FACEBOOK, House.PAGE, nativeId);
    }

    <R extends EffectRequested> R accept(R request) {
        inbox.accept(request, clock.instant());
        return request;
    }

    Effect stateOf(EffectRequested request) {
        return rows.find(request.effectId()).orElseThrow();
    }

    @Override
    public void close() {
        data.close();
    }
}
