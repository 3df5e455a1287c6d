package se.inkom.command.cases;

import se.inkom.events.ContentRef;
import se.inkom.ledger.directory.StaffMember;

/**
 * A draft's version with its words, as somebody opened it in the vault to send it: what is sent is what was read.
 *
 * @param ref the version's content; a version that has been replaced meanwhile is refused
 */
public record DraftWords(ContentRef ref, String text, StaffMember responder, StaffMember factProvider) {}
