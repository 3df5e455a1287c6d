package se.inkom.ledger.directory;

import se.inkom.events.ids.OfficerId;

/** A person who answers, or who knew the facts: what citizens are told about them (R35, R36). */
public record StaffMember(OfficerId id, String name, String function, String unit) {}
