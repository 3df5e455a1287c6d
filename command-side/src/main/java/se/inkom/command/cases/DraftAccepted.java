package se.inkom.command.cases;

import java.util.List;
import se.inkom.command.answers.Finding;
import se.inkom.events.ids.DraftId;

/** The draft is kept; what there is to say about it now, and would refuse it later. */
record DraftAccepted(DraftId draftId, int revision, List<Finding> findings, long version) {}
