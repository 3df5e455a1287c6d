package se.inkom.channels.effects;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.inkom.channels.effects.EffectStep.Result;
import se.inkom.channels.effects.EffectStep.What;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/**
 * What a person may decide about an effect that is not over: that it is tried or looked for at once, or that it ends here.
 * Who and why is written beside it. An effect that is over stays over, since the desks know of it and may have decided anew:
 * a second life could publish a second answer (I8).
 */
@Component
class OperatorDesk {
    static final String GIVEN_UP = "given-up";
    static final String GIVEN_UP_IN_DOUBT = "given-up-in-doubt";

    private final EffectRows rows;
    private final EffectStore store;
    private final EffectSteps steps;
    private final JdbcClient db;
    private final Clock clock;

    OperatorDesk(EffectRows rows, EffectStore store, EffectSteps steps, JdbcClient db, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.steps = steps;
        this.db = db;
        this.clock = clock;
    }

    /** What a person saw with their own eyes on the platform. */
    enum Found {
        ON_PLATFORM,
        NOT_ON_PLATFORM,
        CANNOT_TELL
    }

    /**
     * Due at once: an accepted one is attempted, one in doubt is looked for, never attempted blindly. A hold of the account
     * stands, because the platform asked for it.
     */
    @Transactional
    public void retry(EffectId id, OfficerId by, String why) {
        Instant now = clock.instant();
        Effect effect = open(id);
        if (effect.state() == EffectState.IN_DOUBT) {
            requireSettled(effect, now);
        }
        steps.decided(effect, What.RETRY, Result.NOTED, null, by, why, now);
        db.sql("update channels.effect set next_attempt_at = least(next_attempt_at, :now) where effect_no = :no")
                .param("no", effect.number())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /**
     * Ends it and tells the desks: given up before the call is REFUSED; in doubt it becomes what the operator saw, and
     * IMPOSSIBLE when nobody can tell, so that the officer confirms by hand or answers anew.
     */
    @Transactional
    public void giveUp(EffectId id, OfficerId by, String why, @Nullable Found found, @Nullable String platformId) {
        Instant now = clock.instant();
        Effect effect = open(id);
        if ((effect.state() == EffectState.IN_DOUBT) != (found != null)) {
            throw refused(
                    "found-mismatch",
                    effect.state() == EffectState.IN_DOUBT
                            ? "The effect is in doubt: look at the platform and say in 'found' what you saw."
                            : "The effect has certainly not been carried out, so there is nothing that could be 'found'.");
        }
        if (found == Found.NOT_ON_PLATFORM) {
            requireSettled(effect, now);
        }
        EffectState end = found == null || found == Found.NOT_ON_PLATFORM
                ? EffectState.REFUSED
                : found == Found.ON_PLATFORM ? EffectState.DONE : EffectState.IMPOSSIBLE;
        String reason = found == Found.ON_PLATFORM ? null : found == Found.CANNOT_TELL ? GIVEN_UP_IN_DOUBT : GIVEN_UP;
        steps.decided(effect, What.GIVE_UP, Result.valueOf(end.name()), reason, by, why, now);
        finish(effect, end, found == Found.ON_PLATFORM ? platformId : null, reason, now);
    }

    private void finish(
            Effect effect, EffectState end, @Nullable String platformId, @Nullable String reason, Instant now) {
        try {
            db.sql("""
                            update channels.effect set state = :state, platform_id = :platform, reason_code = :reason,
                                content = null, in_doubt_since = null, changed_at = :now, reported = false
                            where effect_no = :no
                            """)
                    .param("no", effect.number())
                    .param("state", end.name())
                    .param("platform", platformId)
                    .param("reason", reason)
                    .param("now", now.atOffset(UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw refused(
                    "platform-id-taken",
                    "Another effect owns " + platformId + " already: it is not this one's result.");
        }
    }

    private Effect open(EffectId id) {
        Effect effect = rows.lock(id).orElseThrow(Problems::notFound);
        if (effect.isOver()) {
            throw refused(
                    "effect-over",
                    "The effect ended as " + effect.state()
                            + " and the desks know of it. What is to happen now is decided on the case, as a new effect.");
        }
        if (effect.state() == EffectState.ATTEMPTING) {
            throw refused("effect-under-way", "The platform is being called right now. Look again in a moment.");
        }
        return effect;
    }

    /** Before, the platform may still show or even carry out what it was asked for. */
    private void requireSettled(Effect effect, Instant now) {
        Instant settled = store.lookAt(effect, effect.inDoubtSince() == null ? now : effect.inDoubtSince());
        if (now.isBefore(settled)) {
            throw refused(
                            "effect-settling",
                            "The platform may still carry out what it was asked for; absence means nothing before "
                                    + settled + ".")
                    .withHeader(
                            "Retry-After",
                            Long.toString(Duration.between(now, settled).toSeconds() + 1));
        }
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }
}
