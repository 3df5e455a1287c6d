package se.inkom.house.architecture;

import java.util.EnumSet;
import java.util.Set;

/** The modules that hold code, by package, and whom each may use. The order is from the ground up. */
enum Room {
    EVENTS("events"),
    PROOFS("proofs"),
    LEDGER("ledger", EVENTS, PROOFS),
    WEB("web", EVENTS),
    COMMAND("command", EVENTS, PROOFS, LEDGER, WEB),
    QUERY("query", EVENTS, PROOFS, LEDGER, WEB),
    CHANNELS("channels", EVENTS, WEB),
    CONSOLE("console"),
    HOUSE("house", EVENTS, LEDGER, WEB, COMMAND, QUERY, CHANNELS, CONSOLE);

    private final String segment;
    private final Set<Room> mayUse;

    Room(String segment, Room... mayUse) {
        this.segment = segment;
        this.mayUse = Set.of(mayUse);
    }

    /** The room's package without the dots of its surroundings, under the real house or a planted copy of it. */
    String under(String root) {
        return root + "." + segment;
    }

    /** The same as an ArchUnit pattern that includes every package inside. */
    String allOf(String root) {
        return under(root) + "..";
    }

    Set<Room> mayNotUse() {
        Set<Room> others = EnumSet.allOf(Room.class);
        others.remove(this);
        others.removeAll(mayUse);
        return others;
    }
}
