package se.inkom.channels.effects;

import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.channels.platforms.PostSight;
import se.inkom.events.messages.EffectKind;

/** The post out of sight for others, provided that it still says what the evidence shows (I3, N10). */
@Component
class HidePost extends TakePostAway {
    HidePost(Platforms platforms) {
        super(platforms);
    }

    @Override
    public EffectKind kind() {
        return EffectKind.HIDE_POST;
    }

    @Override
    ActionResult take(Wanted wanted, PostSight.Shown shown, PlatformActions platform) {
        if (shown.hidden()) {
            return new ActionResult.Done(null);
        }
        return shown.hideable() ? platform.hide(wanted.post()) : new ActionResult.Impossible("cannot-hide");
    }

    @Override
    boolean isTaken(PostSight.Shown shown) {
        return shown.hidden();
    }
}
