package se.inkom.command.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.Command;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryKind;

/**
 * What of a case belongs in the diary beside the post: the answer to {@link ReadDiaryDuties}.
 *
 * @param matterId where the post is registered; null while it is not, and then nothing belongs there
 */
public record DiaryDuties(@Nullable MatterId matterId, List<Duty> duties) implements Command {

    /**
     * One document.
     *
     * @param effect the answer or removal that it is about
     * @param writer the post whose writer received it; null when nobody did
     * @param at when it went out, or was carried out
     */
    public record Duty(
            EffectId effect,
            EntryKind kind,
            List<ContentRef> documents,
            @Nullable ContentRef writer,
            Instant at) implements Command {}
}
