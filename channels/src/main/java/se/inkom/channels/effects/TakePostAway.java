package se.inkom.channels.effects;

import se.inkom.channels.platforms.ActionResult;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.channels.platforms.PlatformText;
import se.inkom.channels.platforms.PostSight;

/** What removing and hiding have in common: the post is looked at first, and gone is gone, whoever removed it. */
abstract class TakePostAway implements EffectAction {
    private final Platforms platforms;

    TakePostAway(Platforms platforms) {
        this.platforms = platforms;
    }

    /** The post shows exactly what the evidence shows. */
    abstract ActionResult take(Wanted wanted, PostSight.Shown shown, PlatformActions platform);

    /** The post is shown to us, and yet it is done. */
    abstract boolean isTaken(PostSight.Shown shown);

    @Override
    public final ActionResult attempt(Wanted wanted) {
        return platforms
                .of(wanted.post())
                .map(platform -> takeUnchanged(wanted, platform))
                .orElseGet(() -> new ActionResult.Impossible(Platforms.NO_ADAPTER));
    }

    /** The evidence shows certain words; whatever else stands there now has no evidence yet and must not go (I3). */
    private ActionResult takeUnchanged(Wanted wanted, PlatformActions platform) {
        return switch (platform.look(wanted.post())) {
            case PostSight.Gone gone -> new ActionResult.Done(null);
            case PostSight.Unclear unclear -> new ActionResult.NotNow(unclear.reason(), unclear.pause());
            case PostSight.Refused refused -> new ActionResult.Refused(refused.reason());
            case PostSight.Shown shown
            when !PlatformText.same(shown.text(), wanted.content()) -> new ActionResult.Refused("content-changed");
            case PostSight.Shown shown -> take(wanted, shown, platform);
        };
    }

    @Override
    public final Finding look(Wanted wanted) {
        return platforms
                .of(wanted.post())
                .map(platform -> switch (platform.look(wanted.post())) {
                    case PostSight.Gone gone -> new Finding.Done(null);
                    case PostSight.Shown shown when isTaken(shown) -> new Finding.Done(null);
                    case PostSight.Shown shown -> new Finding.Absent();
                    case PostSight.Refused refused -> new Finding.Unclear(refused.reason(), null);
                    case PostSight.Unclear unclear -> new Finding.Unclear(unclear.reason(), unclear.pause());
                })
                .orElseGet(() -> new Finding.Unclear(Platforms.NO_ADAPTER, null));
    }

    /** Taking away twice changes nothing. */
    @Override
    public final boolean harmlessTwice() {
        return true;
    }
}
