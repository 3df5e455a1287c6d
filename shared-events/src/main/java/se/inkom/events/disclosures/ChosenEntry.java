package se.inkom.events.disclosures;

import se.inkom.events.ids.MatterId;

/** One entry of the diary, as its matter numbers it. */
public record ChosenEntry(MatterId matterId, int entryNumber) {}
