package se.inkom.channels.effects;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectKind;

/**
 * How one kind of effect is carried out, and how one tells afterwards whether it was. One component per {@link EffectKind};
 * the worker around it takes care of attempts, doubt, holds and telling the desks. Nothing here may call twice by itself.
 */
public interface EffectAction {
    EffectKind kind();

    /** Does it once. Never throws for anything that the platform or the network does. */
    ActionResult attempt(Wanted wanted);

    /** Looks whether it has been done, without doing it. */
    Finding look(Wanted wanted);

    /** Doing it a second time changes nothing, so that a look may come soon instead of after the platform has settled. */
    boolean harmlessTwice();

    /**
     * What is to be done.
     *
     * @param content what the request carries, such as the answer or the text that the evidence shows
     */
    record Wanted(EffectId effectId, CaseId caseId, SourcePost post, String content) {}

    /** What a look brought. */
    sealed interface Finding {
        /** It is done. */
        record Done(@Nullable String platformId) implements Finding {}

        /** It is certainly not done. */
        record Absent() implements Finding {}

        /** The look itself failed, so nothing is known. */
        record Unclear(String reason, @Nullable Duration pause) implements Finding {}
    }
}
