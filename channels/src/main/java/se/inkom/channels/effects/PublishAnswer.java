package se.inkom.channels.effects;

import java.util.List;
import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.channels.platforms.AnswerSearch;
import se.inkom.events.messages.EffectKind;

/** An answer under the post. In doubt we look for our own reply with exactly these words that no other decision owns. */
@Component
class PublishAnswer implements EffectAction {
    private final Platforms platforms;
    private final EffectRows rows;

    PublishAnswer(Platforms platforms, EffectRows rows) {
        this.platforms = platforms;
        this.rows = rows;
    }

    @Override
    public EffectKind kind() {
        return EffectKind.PUBLISH_ANSWER;
    }

    @Override
    public ActionResult attempt(Wanted wanted) {
        return platforms
                .of(wanted.post())
                .map(platform -> platform.publishAnswer(wanted.post(), wanted.content()))
                .orElseGet(() -> new ActionResult.Impossible(Platforms.NO_ADAPTER));
    }

    @Override
    public Finding look(Wanted wanted) {
        return platforms
                .of(wanted.post())
                .map(platform -> switch (platform.findOwnAnswers(wanted.post(), wanted.content())) {
                    case AnswerSearch.Unclear unclear -> new Finding.Unclear(unclear.reason(), unclear.pause());
                    case AnswerSearch.Complete complete -> firstFree(wanted, complete.platformIds());
                })
                .orElseGet(() -> new Finding.Unclear(Platforms.NO_ADAPTER, null));
    }

    private Finding firstFree(Wanted wanted, List<String> platformIds) {
        List<String> free = rows.withoutOwner(wanted.post(), platformIds);
        return free.isEmpty() ? new Finding.Absent() : new Finding.Done(free.getFirst());
    }

    @Override
    public boolean harmlessTwice() {
        return false;
    }
}
