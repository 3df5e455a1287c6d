package se.inkom.benchmarks.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.inkom.benchmarks.harness.Database;
import se.inkom.benchmarks.harness.Row;
import se.inkom.benchmarks.harness.Side;
import se.inkom.benchmarks.harness.Subject;
import se.inkom.benchmarks.sample.SamplePosts;
import se.inkom.ledger.types.EventTypes;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Read models made anew from the events of an intake, beside reading the same events and doing nothing with them. */
public final class ProjectionRow {
    private static final int BATCH = 200;
    private static final double TARGET = 0.55;

    private final Database database;
    private final int posts;
    private @Nullable ReadingRoom room;

    private ProjectionRow(Database database, int posts) {
        this.database = database;
        this.posts = posts;
    }

    /** @param posts how many were taken in; each is a case of its own */
    public static Row of(Database database, int posts) {
        var row = new ProjectionRow(database, posts);
        return new Row(
                "projection",
                "projections rebuilt, with their indexes, from %,d cases".formatted(posts),
                "events",
                1,
                Side.of("cursor, payload parsed", row::takenIn),
                List.of(
                        row.one("case-queue"),
                        row.one("case-clock"),
                        row.one("case-page"),
                        row.one("diary"),
                        Side.of("all, in one reading", () -> row.rebuild(List.of(), true))));
    }

    private Side one(String projection) {
        return Side.of(projection, () -> rebuild(List.of(projection), false)).atLeast(TARGET);
    }

    /** The base comes first: it has the posts taken in, and opens the room where the others work. */
    private Subject takenIn() throws Exception {
        var desks = Desks.open(database, null);
        var work = new IntakeBatches(database, desks, new SamplePosts().records(posts), BATCH, () -> {}).work(0);
        while (work.once() > 0) {
            continue;
        }
        desks.leave();
        database.execute("analyze ledger.event", "analyze ledger.content");
        room = ReadingRoom.open(database);
        Map<String, ObjectReader> readers = readers();
        return new RawReplay(database, row -> parse(readers, row));
    }

    private static Map<String, ObjectReader> readers() {
        var json = new JsonMapper();
        var readers = new HashMap<String, ObjectReader>();
        EventTypes.all().types().forEach(type -> readers.put(type.name(), json.readerFor(type.eventClass())));
        return readers;
    }

    private static Object parse(Map<String, ObjectReader> readers, ResultSet row) throws SQLException {
        return Objects.requireNonNull(readers.get(row.getString(5))).readValue(row.getString(8));
    }

    /** @param last the side that is closed last, and closes the room that all share */
    private Subject rebuild(List<String> projections, boolean last) throws SQLException {
        var opened = Objects.requireNonNull(room, "the base opens the room");
        return new Rebuild(database, opened, projections, last ? opened : () -> {});
    }
}
