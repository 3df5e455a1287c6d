package se.inkom.channels.notices;

import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** Whom something concerns, before the directory says who that is today. */
sealed interface Audience {
    record Person(OfficerId officer) implements Audience {}

    /** Everybody there but one. */
    record Members(@Nullable UnitId unit, OfficerId except) implements Audience {}

    /** Those there who approve, or everybody there when nobody is named; but not one. */
    record Approvers(@Nullable UnitId unit, OfficerId except) implements Audience {}

    record Managers(@Nullable UnitId unit) implements Audience {}
}
