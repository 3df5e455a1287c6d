package se.inkom.console.board;

import java.util.List;
import java.util.Objects;
import se.inkom.console.apis.Sla;

/**
 * What of the board changes while it is looked at.
 *
 * @param next will be missed soonest
 * @param missed has been missed, the longest ago first
 */
record Live(Sla.Board board, List<Sla.Next> next, List<Sla.Next> missed) {

    /** Changes when anything does that is shown, and not with the seconds alone: the browser counts those by itself. */
    public String digest() {
        return Integer.toHexString(Objects.hash(board.open(), board.clocks(), board.figures(), next, missed));
    }
}
