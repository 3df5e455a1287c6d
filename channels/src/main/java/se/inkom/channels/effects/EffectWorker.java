package se.inkom.channels.effects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.channels.platforms.AnswerSearch;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.channels.platforms.PlatformText;
import se.inkom.channels.platforms.PostSight;
import se.inkom.events.messages.EffectKind;

/**
 * Does one thing at a time: attempts an effect, or looks what became of one in doubt. The row is committed before the
 * platform is called, and whatever happens in between (a crash, a lost reply, a pause) ends in a look, never in a second
 * call (I8).
 */
@Component
class EffectWorker {
    private static final Logger LOG = LoggerFactory.getLogger(EffectWorker.class);
    /** The platform says that it has this text already; the look decides whether it is this answer or a twin. */
    private static final String DUPLICATE = "duplicate";

    private final EffectStore store;
    private final EffectRows rows;
    private final List<PlatformActions> platforms;
    private final EffectProperties patience;
    private final Clock clock;

    EffectWorker(
            EffectStore store,
            EffectRows rows,
            List<PlatformActions> platforms,
            EffectProperties patience,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.platforms = platforms;
        this.patience = patience;
        this.clock = clock;
    }

    /** @return false when nothing was due */
    boolean step() {
        Optional<EffectStore.Claim> claim = store.claim(clock.instant(), patience);
        claim.ifPresent(taken -> {
            switch (taken.task()) {
                case ATTEMPT -> attempt(taken.effect());
                case LOOK -> resolve(taken.effect());
                case NOTHING ->
                    LOG.warn(
                            "Effect {} was interrupted and is in doubt",
                            taken.effect().effectId());
            }
        });
        return claim.isPresent();
    }

    private @Nullable PlatformActions platformOf(Effect effect) {
        return platforms.stream()
                .filter(platform -> platform.serves(effect.post().platform()))
                .findFirst()
                .orElse(null);
    }

    private void attempt(Effect effect) {
        PlatformActions platform = platformOf(effect);
        if (platform == null) {
            end(effect, EffectState.IMPOSSIBLE, null, "no-adapter");
        } else if (clock.instant()
                .isAfter(effect.nextAttemptAt().minus(patience.lease().dividedBy(2)))) {
            // We were paused since the claim: a call now could outlive the lease and meet a second one.
            store.notDone(effect, "worker-paused", clock.instant(), clock.instant());
        } else if (effect.kind() == EffectKind.PUBLISH_ANSWER) {
            settle(effect, platform.publishAnswer(effect.post(), effect.content()));
        } else {
            settle(effect, takeAwayUnchanged(effect, platform));
        }
    }

    /** The evidence shows certain words; whatever else stands there now has no evidence yet and must not go (I3). */
    private static ActionResult takeAwayUnchanged(Effect effect, PlatformActions platform) {
        return switch (platform.look(effect.post())) {
            case PostSight.Gone gone -> new ActionResult.Done(null);
            case PostSight.Unclear unclear -> new ActionResult.NotNow(unclear.reason(), unclear.pause());
            case PostSight.Refused refused -> new ActionResult.Refused(refused.reason());
            case PostSight.Shown shown
            when !PlatformText.same(shown.text(), effect.content()) -> new ActionResult.Refused("content-changed");
            case PostSight.Shown shown when effect.kind() == EffectKind.HIDE_POST -> hide(effect, shown, platform);
            case PostSight.Shown shown when !shown.removable() -> new ActionResult.Impossible("cannot-remove");
            case PostSight.Shown shown -> platform.remove(effect.post());
        };
    }

    private static ActionResult hide(Effect effect, PostSight.Shown shown, PlatformActions platform) {
        if (shown.hidden()) {
            return new ActionResult.Done(null);
        }
        return shown.hideable() ? platform.hide(effect.post()) : new ActionResult.Impossible("cannot-hide");
    }

    private void settle(Effect effect, ActionResult result) {
        switch (result) {
            case ActionResult.Done done -> end(effect, EffectState.DONE, done.platformId(), null);
            case ActionResult.Refused refused -> end(effect, EffectState.REFUSED, null, refused.reason());
            case ActionResult.Impossible impossible -> end(effect, EffectState.IMPOSSIBLE, null, impossible.reason());
            case ActionResult.InDoubt doubt -> doubt(effect, doubt.reason());
            case ActionResult.Duplicate duplicate -> doubt(effect, DUPLICATE);
            case ActionResult.NotNow notNow -> postpone(effect, notNow);
        }
    }

    private void postpone(Effect effect, ActionResult.NotNow notNow) {
        Duration pause = patience.pause(effect.attempts(), notNow.pause());
        Instant now = clock.instant();
        store.notDone(effect, notNow.reason(), now.plus(pause), now);
        if (notNow.pause() != null) {
            store.holdBack(effect.post(), now.plus(pause));
        }
        LOG.info("Effect {} waits {} s: {}", effect.effectId(), pause.toSeconds(), notNow.reason());
    }

    private void doubt(Effect effect, String reason) {
        Instant now = clock.instant();
        store.fellIntoDoubt(effect, reason, patience.lookAt(effect.kind(), now), now);
        LOG.warn("Effect {} is in doubt: {}", effect.effectId(), reason);
    }

    private void resolve(Effect effect) {
        PlatformActions platform = platformOf(effect);
        if (platform == null) {
            lookAgain(effect, "no-adapter", null);
        } else if (effect.kind() == EffectKind.PUBLISH_ANSWER) {
            resolveAnswer(effect, platform);
        } else {
            resolveTakingAway(effect, platform);
        }
    }

    private void resolveAnswer(Effect effect, PlatformActions platform) {
        switch (platform.findOwnAnswers(effect.post(), effect.content())) {
            case AnswerSearch.Unclear unclear -> lookAgain(effect, unclear.reason(), unclear.pause());
            case AnswerSearch.Complete complete -> {
                List<String> free = rows.withoutOwner(effect.post(), complete.platformIds());
                if (!free.isEmpty()) {
                    end(effect, EffectState.DONE, free.getFirst(), null);
                } else if (DUPLICATE.equals(effect.reasonCode())) {
                    end(effect, EffectState.REFUSED, null, DUPLICATE);
                } else {
                    certainlyNotDone(effect);
                }
            }
        }
    }

    private void resolveTakingAway(Effect effect, PlatformActions platform) {
        switch (platform.look(effect.post())) {
            case PostSight.Gone gone -> end(effect, EffectState.DONE, null, null);
            case PostSight.Shown shown
            when effect.kind() == EffectKind.HIDE_POST && shown.hidden() -> end(effect, EffectState.DONE, null, null);
            case PostSight.Shown shown -> certainlyNotDone(effect);
            case PostSight.Refused refused -> lookAgain(effect, refused.reason(), null);
            case PostSight.Unclear unclear -> lookAgain(effect, unclear.reason(), unclear.pause());
        }
    }

    private void certainlyNotDone(Effect effect) {
        Instant now = clock.instant();
        store.notDone(effect, "not-on-platform", now, now);
        LOG.info("Effect {} is not on the platform and may be attempted again", effect.effectId());
    }

    private void lookAgain(Effect effect, String reason, @Nullable Duration asked) {
        Duration pause = patience.pause(effect.looks() + 1, asked);
        store.looksAgain(effect, clock.instant().plus(pause));
        LOG.warn("Effect {} stays in doubt, next look in {} s: {}", effect.effectId(), pause.toSeconds(), reason);
    }

    private void end(Effect effect, EffectState state, @Nullable String platformId, @Nullable String reason) {
        try {
            if (store.finished(effect, state, platformId, reason, clock.instant())) {
                LOG.info("Effect {} ended: {} {}", effect.effectId(), state, reason == null ? "" : reason);
            } else {
                LOG.error("Effect {} ended twice: {} {} came after its lease", effect.effectId(), state, platformId);
            }
        } catch (DuplicateKeyException e) {
            // The platform's answer belongs to another decision already: this one has put nothing there.
            store.finished(effect, EffectState.REFUSED, null, DUPLICATE, clock.instant());
        }
    }
}
