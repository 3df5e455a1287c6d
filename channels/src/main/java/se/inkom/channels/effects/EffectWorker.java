package se.inkom.channels.effects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.inkom.channels.effects.EffectAction.Finding;
import se.inkom.channels.effects.EffectStep.Result;
import se.inkom.channels.effects.EffectStore.Claim;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.channels.platforms.PlatformAccount;

/**
 * Does one thing at a time for one account: attempts an effect, or looks what became of one in doubt. The row and the step
 * are committed before the platform is called, and whatever happens in between (a crash, a lost reply, a pause) ends in a
 * look, never in a second call (I8). Several threads may step at once, each for an account of its own.
 */
@Component
class EffectWorker {
    /** The platform says that it has this text already; the look decides whether it is this answer or a twin. */
    static final String DUPLICATE = "duplicate";

    private static final Logger LOG = LoggerFactory.getLogger(EffectWorker.class);

    private final EffectStore store;
    private final EffectActions actions;
    private final EffectProperties patience;
    private final Clock clock;
    private final Set<PlatformAccount> busy = new HashSet<>();

    EffectWorker(EffectStore store, EffectActions actions, EffectProperties patience, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.patience = patience;
        this.clock = clock;
    }

    /** @return false when nothing was due */
    boolean step() {
        Optional<Claim> claim = claim();
        claim.ifPresent(taken -> {
            try {
                work(taken);
            } finally {
                synchronized (busy) {
                    busy.remove(taken.effect().account());
                }
            }
        });
        return claim.isPresent();
    }

    private Optional<Claim> claim() {
        synchronized (busy) {
            Optional<Claim> claim = store.claim(clock.instant(), busy);
            claim.ifPresent(taken -> busy.add(taken.effect().account()));
            return claim;
        }
    }

    private void work(Claim claim) {
        Effect effect = claim.effect();
        switch (claim.task()) {
            case ATTEMPT -> attempt(claim, effect);
            case LOOK -> look(claim, effect);
            case NOTHING -> LOG.warn("Effect {} was interrupted and is in doubt", effect.effectId());
        }
    }

    private void attempt(Claim claim, Effect effect) {
        Instant now = clock.instant();
        if (now.isAfter(effect.nextAttemptAt().minus(patience.lease().dividedBy(2)))) {
            // We were paused since the claim: a call now could outlive the lease and meet a second one.
            store.notDone(claim, Result.NOT_DONE, "worker-paused", now, now);
        } else {
            settle(claim, actions.of(effect.kind()).attempt(effect.wanted()));
        }
    }

    private void settle(Claim claim, ActionResult result) {
        switch (result) {
            case ActionResult.Done done -> end(claim, EffectState.DONE, done.platformId(), null);
            case ActionResult.Refused refused -> end(claim, EffectState.REFUSED, null, refused.reason());
            case ActionResult.Impossible impossible -> end(claim, EffectState.IMPOSSIBLE, null, impossible.reason());
            case ActionResult.InDoubt doubt -> doubt(claim, doubt.reason());
            case ActionResult.Duplicate duplicate -> doubt(claim, DUPLICATE);
            case ActionResult.NotNow notNow -> postpone(claim, notNow);
        }
    }

    private void postpone(Claim claim, ActionResult.NotNow notNow) {
        Effect effect = claim.effect();
        Duration pause = patience.pause(effect.attempts(), notNow.pause());
        Instant now = clock.instant();
        store.notDone(claim, Result.NOT_DONE, notNow.reason(), now.plus(pause), now);
        LOG.info("Effect {} waits {} s: {}", effect.effectId(), pause.toSeconds(), notNow.reason());
    }

    private void doubt(Claim claim, String reason) {
        store.fellIntoDoubt(claim, reason, clock.instant());
        LOG.warn("Effect {} is in doubt: {}", claim.effect().effectId(), reason);
    }

    private void look(Claim claim, Effect effect) {
        switch (actions.of(effect.kind()).look(effect.wanted())) {
            case Finding.Done done -> end(claim, EffectState.DONE, done.platformId(), null);
            case Finding.Unclear unclear -> lookAgain(claim, unclear);
            case Finding.Absent absent
            when DUPLICATE.equals(effect.reasonCode()) -> end(claim, EffectState.REFUSED, null, DUPLICATE);
            case Finding.Absent absent -> certainlyNotDone(claim);
        }
    }

    private void certainlyNotDone(Claim claim) {
        Instant now = clock.instant();
        store.notDone(claim, Result.ABSENT, "not-on-platform", now, now);
        LOG.info(
                "Effect {} is not on the platform and may be attempted again",
                claim.effect().effectId());
    }

    private void lookAgain(Claim claim, Finding.Unclear unclear) {
        Effect effect = claim.effect();
        Duration pause = patience.pause(effect.looks() + 1, unclear.pause());
        Instant now = clock.instant();
        store.looksAgain(claim, unclear.reason(), now.plus(pause), now);
        LOG.warn(
                "Effect {} stays in doubt, next look in {} s: {}",
                effect.effectId(),
                pause.toSeconds(),
                unclear.reason());
    }

    private void end(Claim claim, EffectState state, @Nullable String platformId, @Nullable String reason) {
        Effect effect = claim.effect();
        try {
            if (store.finished(claim, state, platformId, reason, clock.instant())) {
                LOG.info("Effect {} ended: {} {}", effect.effectId(), state, reason == null ? "" : reason);
            } else {
                LOG.error("Effect {} ended twice: {} {} came after its lease", effect.effectId(), state, platformId);
            }
        } catch (DuplicateKeyException e) {
            // The platform's answer belongs to another decision already: this one has put nothing there.
            store.finished(claim, EffectState.REFUSED, null, DUPLICATE, clock.instant());
        }
    }
}
