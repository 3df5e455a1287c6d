package se.inkom.command.cases;

import se.inkom.events.ids.EvidenceId;

/** The evidence counts for the post's current version. */
record EvidenceAccepted(EvidenceId evidenceId, long version) {}
