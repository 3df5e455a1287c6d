package se.inkom.channels.effects;

import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.channels.platforms.PlatformText;
import se.inkom.channels.platforms.PostSight;
import se.inkom.events.messages.EffectKind;

/** The post away, provided that it still says what the evidence shows (I3). Gone is gone, whoever removed it. */
@Component
class RemovePost implements EffectAction {
    private final Platforms platforms;

    RemovePost(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public EffectKind kind() {
        return EffectKind.REMOVE_POST;
    }

    @Override
    public ActionResult attempt(Wanted wanted) {
        return platforms
                .of(wanted.post())
                .map(platform -> removeUnchanged(wanted, platform))
                .orElseGet(() -> new ActionResult.Impossible(Platforms.NO_ADAPTER));
    }

    /** The evidence shows certain words; whatever else stands there now has no evidence yet and must not go (I3). */
    private static ActionResult removeUnchanged(Wanted wanted, PlatformActions platform) {
        return switch (platform.look(wanted.post())) {
            case PostSight.Gone gone -> new ActionResult.Done(null);
            case PostSight.Unclear unclear -> new ActionResult.NotNow(unclear.reason(), unclear.pause());
            case PostSight.Refused refused -> new ActionResult.Refused(refused.reason());
            case PostSight.Shown shown
            when !PlatformText.same(shown.text(), wanted.content()) -> new ActionResult.Refused("content-changed");
            case PostSight.Shown shown when !shown.removable() -> new ActionResult.Impossible("cannot-remove");
            case PostSight.Shown shown -> platform.remove(wanted.post());
        };
    }

    @Override
    public Finding look(Wanted wanted) {
        return platforms
                .of(wanted.post())
                .map(platform -> switch (platform.look(wanted.post())) {
                    case PostSight.Gone gone -> new Finding.Done(null);
                    case PostSight.Shown shown -> new Finding.Absent();
                    case PostSight.Refused refused -> new Finding.Unclear(refused.reason(), null);
                    case PostSight.Unclear unclear -> new Finding.Unclear(unclear.reason(), unclear.pause());
                })
                .orElseGet(() -> new Finding.Unclear(Platforms.NO_ADAPTER, null));
    }

    @Override
    public boolean harmlessTwice() {
        return true;
    }
}
