package se.inkom.command.cases;

import se.inkom.command.support.Command;
import se.inkom.events.ids.EvidenceId;

/** The evidence counts for the post's current version. */
public record EvidenceAccepted(EvidenceId evidenceId, long version) implements Command {}
