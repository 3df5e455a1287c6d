package se.inkom.query.sla;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.support.Columns;

/**
 * What a batch changes of {@code clock_day}: gathered while runs are folded, and added to what is stored in one go. A sum
 * that comes to nothing goes, so that how the ledger is cut into batches leaves no trace.
 */
final class DaySums {
    private static final Columns<Key> KEYS = new Columns<Key>()
            .with("clock", "text", Key::clock)
            .with("dimension", "text", Key::dimension)
            .with("day", "date", key -> key.day.toString())
            .with("key", "text", Key::key);
    private static final Columns<Map.Entry<Key, Tally>> COLUMNS = new Columns<Map.Entry<Key, Tally>>()
            .with("clock", "text", at -> at.getKey().clock)
            .with("dimension", "text", at -> at.getKey().dimension)
            .with("day", "date", at -> at.getKey().day.toString())
            .with("key", "text", at -> at.getKey().key)
            .with("received", "bigint", at -> at.getValue().received)
            .with("again", "bigint", at -> at.getValue().again)
            .with("in_time", "bigint", at -> at.getValue().inTime)
            .with("late", "bigint", at -> at.getValue().late)
            .with("not_needed", "bigint", at -> at.getValue().notNeeded)
            .with("hours", "text", at -> sql(at.getValue().hours))
            .with("seconds", "text", at -> sql(at.getValue().sorted()));
    private static final String SAME =
            "d.clock = e.clock and d.dimension = e.dimension and d.day = e.day and d.key = e.key";
    private static final String STORED =
            "select d.clock, d.dimension, d.day, d.key, received, again, in_time, late, not_needed, "
                    + SentInts.column("d", "hours") + ", " + SentInts.column("d", "seconds") + " from " + KEYS.asTable()
                    + " join clock_day d on " + SAME;
    private static final String DELETE = "delete from clock_day d using " + KEYS.asTable() + " where " + SAME;
    private static final String WRITE = """
            insert into clock_day
            select clock, dimension, day, key, received, again, in_time, late, not_needed, hours::int[], seconds::int[]
            from %s
            on conflict (clock, dimension, day, key) do update set received = excluded.received, again = excluded.again,
              in_time = excluded.in_time, late = excluded.late, not_needed = excluded.not_needed, hours = excluded.hours,
              seconds = excluded.seconds
            """.formatted(COLUMNS.asTable());

    private final Map<Key, Change> changes = new HashMap<>();

    private record Key(String clock, String dimension, LocalDate day, String key) {}

    private record Change(List<Contribution> added, List<Contribution> removed) {}

    void add(CaseClock clock, Contribution run, Map<Dimension, String> as) {
        each(clock, run, as, change -> change.added.add(run));
    }

    void remove(CaseClock clock, Contribution run, Map<Dimension, String> as) {
        each(clock, run, as, change -> change.removed.add(run));
    }

    private void each(CaseClock clock, Contribution run, Map<Dimension, String> as, Consumer<Change> what) {
        what.accept(of(new Key(clock.name(), DayCells.ALL, run.day(), "")));
        as.forEach((dimension, key) -> what.accept(of(new Key(clock.name(), dimension.name(), run.day(), key))));
    }

    private Change of(Key key) {
        return changes.computeIfAbsent(key, k -> new Change(new ArrayList<>(), new ArrayList<>()));
    }

    /** A run that left one sum for another is gone from the one and in the other. */
    void write(JdbcClient db) {
        changes.values().removeIf(DaySums::changesNothing);
        if (changes.isEmpty()) {
            return;
        }
        Map<Key, Tally> tallies = new HashMap<>();
        db.sql(STORED).params(KEYS.values(changes.keySet())).query((ResultSet row) -> {
            tallies.put(
                    new Key(
                            row.getString("clock"),
                            row.getString("dimension"),
                            DayCells.day(row),
                            row.getString("key")),
                    StoredDays.whole(row));
        });
        changes.forEach((key, change) -> {
            Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
            change.added.forEach(tally::add);
            change.removed.forEach(tally::remove);
        });
        List<Key> empty = tallies.entrySet().stream()
                .filter(at -> at.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!empty.isEmpty()) {
            db.sql(DELETE).params(KEYS.values(empty)).update();
            tallies.keySet().removeAll(empty);
        }
        if (!tallies.isEmpty()) {
            db.sql(WRITE).params(COLUMNS.values(tallies.entrySet())).update();
        }
    }

    /** What stays in its sum, unchanged: another dimension of the same run has changed. */
    private static boolean changesNothing(Change change) {
        change.removed.removeIf(change.added::remove);
        return change.added.isEmpty() && change.removed.isEmpty();
    }

    private static String sql(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
