package se.inkom.command.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.inkom.events.cases.AnswerDrafted;
import se.inkom.events.ids.OfficerId;

/**
 * The draft that is being worked on.
 *
 * @param latest its latest version
 * @param writers everybody who wrote a version of it; none of them may approve it (R40)
 * @param awaitsApproval whether it lies before a second pair of eyes
 */
record OpenDraft(AnswerDrafted latest, List<OfficerId> writers, boolean awaitsApproval) {

    OpenDraft {
        writers = List.copyOf(writers);
    }

    static OpenDraft begun(AnswerDrafted first) {
        return new OpenDraft(first, List.of(first.draftedBy()), false);
    }

    OpenDraft revised(AnswerDrafted next) {
        Set<OfficerId> all = new LinkedHashSet<>(writers);
        all.add(next.draftedBy());
        return new OpenDraft(next, List.copyOf(all), false);
    }

    OpenDraft awaiting(boolean approval) {
        return new OpenDraft(latest, writers, approval);
    }
}
