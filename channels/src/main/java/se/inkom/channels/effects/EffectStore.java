package se.inkom.channels.effects;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import se.inkom.channels.effects.EffectStep.Result;
import se.inkom.channels.effects.EffectStep.What;
import se.inkom.channels.platforms.PlatformAccount;

/**
 * Takes effects out of {@code channels.effect} for work and writes down how it ended. Every change of an attempt is fenced by
 * its number: a worker that was paused for longer than its lease finds that the row has moved on, and changes nothing.
 */
@Repository
class EffectStore {
    static final String UNFINISHED = "('ACCEPTED', 'ATTEMPTING', 'IN_DOUBT')";

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final EffectSteps steps;
    private final EffectProperties patience;
    private final EffectActions actions;

    EffectStore(
            JdbcClient db,
            TransactionOperations transaction,
            EffectSteps steps,
            EffectProperties patience,
            EffectActions actions) {
        this.db = db;
        this.transaction = transaction;
        this.steps = steps;
        this.patience = patience;
        this.actions = actions;
    }

    /** What to do with an effect that was taken. */
    enum Task {
        ATTEMPT,
        LOOK,
        NOTHING
    }

    /** @param step where the result is written; 0 when there is nothing to do */
    record Claim(Task task, Effect effect, long step) {}

    /**
     * Takes the next due effect and commits that it is being worked on: an accepted one becomes ATTEMPTING, one whose lease
     * has run out becomes IN_DOUBT, one in doubt is kept from others while it is looked for. Effects of one kind on one post
     * go one after the other, so that a search cannot find the answer of a twin. An account that rests or whose token is
     * refused keeps its effects waiting, and only its own.
     *
     * @param busy accounts that somebody in this process is working for
     */
    Optional<Claim> claim(Instant now, Collection<PlatformAccount> busy) {
        return transaction.execute(status -> claimInTransaction(now, busy));
    }

    private Optional<Claim> claimInTransaction(Instant now, Collection<PlatformAccount> busy) {
        List<String> others = new ArrayList<>(List.of("")); // "in ()" is no SQL
        busy.forEach(account -> others.add(account.toString()));
        Optional<Effect> due = db.sql("select * from channels.effect e where e.next_attempt_at <= :now and e.state in "
                        + UNFINISHED + " and e.platform || '/' || e.account not in (:busy)"
                        + " and (e.state = 'ATTEMPTING' or not exists (select 1 from channels.account a"
                        + " where a.platform = e.platform and a.account = e.account"
                        + " and (a.token = 'REFUSED' or a.held_until > :now)))"
                        + " and not exists (select 1 from channels.effect b where b.platform = e.platform"
                        + " and b.account = e.account and b.native_id = e.native_id and b.kind = e.kind"
                        + " and b.effect_no < e.effect_no and b.state in " + UNFINISHED + ")"
                        + " order by e.next_attempt_at, e.effect_no limit 1 for update of e skip locked")
                .param("now", now.atOffset(UTC))
                .param("busy", others)
                .query(EffectRows::effect)
                .optional();
        return due.map(e -> taken(e, now));
    }

    private Claim taken(Effect e, Instant now) {
        OffsetDateTime leased = now.plus(patience.lease()).atOffset(UTC);
        return switch (e.state()) {
            case ACCEPTED ->
                new Claim(
                        Task.ATTEMPT,
                        change(
                                e,
                                "state = 'ATTEMPTING', attempts = attempts + 1, next_attempt_at = :at, changed_at = :now",
                                Map.of("at", leased, "now", now.atOffset(UTC))),
                        steps.begin(e, What.ATTEMPT, now));
            case ATTEMPTING -> {
                steps.interrupted(e, now);
                doubt(e, "interrupted", now).update();
                yield new Claim(Task.NOTHING, e, 0);
            }
            default ->
                new Claim(
                        Task.LOOK,
                        change(e, "next_attempt_at = :at", Map.of("at", leased)),
                        steps.begin(e, What.LOOK, now));
        };
    }

    private Effect change(Effect effect, String assignments, Map<String, ?> values) {
        return db.sql("update channels.effect set " + assignments + " where effect_no = :no returning *")
                .params(values)
                .param("no", effect.number())
                .query(EffectRows::effect)
                .single();
    }

    /** @return false when the row has moved on without us */
    boolean finished(
            Claim claim, EffectState state, @Nullable String platformId, @Nullable String reason, Instant now) {
        JdbcClient.StatementSpec change = fenced(claim.effect(), """
                        state = :state, platform_id = :platform, reason_code = :reason, content = null,
                        in_doubt_since = null, changed_at = :now, reported = false
                        """)
                .param("state", state.name())
                .param("platform", platformId)
                .param("reason", reason)
                .param("now", now.atOffset(UTC));
        return settled(claim, Result.valueOf(state.name()), reason, now, change);
    }

    boolean fellIntoDoubt(Claim claim, String reason, Instant now) {
        return settled(claim, Result.IN_DOUBT, reason, now, doubt(claim.effect(), reason, now));
    }

    private JdbcClient.StatementSpec doubt(Effect e, String reason, Instant now) {
        return fenced(e, """
                        state = 'IN_DOUBT', reason_code = :reason, in_doubt_since = :now, looks = 0,
                        next_attempt_at = :at, changed_at = :now, reported = false
                        """)
                .param("reason", reason)
                .param("at", lookAt(e, now).atOffset(UTC))
                .param("now", now.atOffset(UTC));
    }

    /** The first moment at which the platform's silence about this effect means something. */
    Instant lookAt(Effect e, Instant doubtSince) {
        return doubtSince.plus(actions.of(e.kind()).harmlessTwice() ? patience.retry() : patience.settle());
    }

    /** The look failed: nothing is known, so nothing but the time of the next look changes. */
    boolean looksAgain(Claim claim, String reason, Instant at, Instant now) {
        return settled(
                claim,
                Result.UNCLEAR,
                reason,
                now,
                fenced(claim.effect(), "looks = looks + 1, next_attempt_at = :at")
                        .param("at", at.atOffset(UTC)));
    }

    /** Certainly not carried out, so it may be attempted at {@code at}. */
    boolean notDone(Claim claim, Result result, String reason, Instant at, Instant now) {
        JdbcClient.StatementSpec change = fenced(claim.effect(), """
                        state = 'ACCEPTED', reason_code = :reason, in_doubt_since = null, next_attempt_at = :at,
                        changed_at = :now, reported = true
                        """)
                .param("reason", reason)
                .param("at", at.atOffset(UTC))
                .param("now", now.atOffset(UTC));
        return settled(claim, result, reason, now, change);
    }

    private boolean settled(
            Claim claim, Result result, @Nullable String reason, Instant now, JdbcClient.StatementSpec change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean ours = change.update() == 1;
            steps.end(claim.step(), ours ? result : Result.TOO_LATE, reason, now);
            return ours;
        }));
    }

    private JdbcClient.StatementSpec fenced(Effect e, String assignments) {
        return db.sql("update channels.effect set " + assignments
                        + " where effect_no = :no and attempts = :attempts and state in " + UNFINISHED)
                .param("no", e.number())
                .param("attempts", e.attempts());
    }

    /** Only if it is still in the state that was told. */
    void reported(Effect e) {
        db.sql("update channels.effect set reported = true where effect_no = :no and changed_at = :changed"
                        + " and state = :state")
                .param("no", e.number())
                .param("changed", e.changedAt().atOffset(UTC))
                .param("state", e.state().name())
                .update();
    }
}
