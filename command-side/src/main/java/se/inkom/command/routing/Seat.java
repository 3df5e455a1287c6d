package se.inkom.command.routing;

import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** An officer's desk in a unit. */
public record Seat(UnitId unit, OfficerId officer) {}
