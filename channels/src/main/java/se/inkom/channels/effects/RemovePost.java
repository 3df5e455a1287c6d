package se.inkom.channels.effects;

import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.channels.platforms.PostSight;
import se.inkom.events.messages.EffectKind;

/** The post away, provided that it still says what the evidence shows (I3). */
@Component
class RemovePost extends TakePostAway {
    RemovePost(Platforms platforms) {
        super(platforms);
    }

    @Override
    public EffectKind kind() {
        return EffectKind.REMOVE_POST;
    }

    @Override
    ActionResult take(Wanted wanted, PostSight.Shown shown, PlatformActions platform) {
        return shown.removable() ? platform.remove(wanted.post()) : new ActionResult.Impossible("cannot-remove");
    }

    @Override
    boolean isTaken(PostSight.Shown shown) {
        return false;
    }
}
