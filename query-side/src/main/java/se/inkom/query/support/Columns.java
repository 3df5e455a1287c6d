package se.inkom.query.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of a table and where their values come from: many rows travel as one array per column, in one statement. */
public final class Columns<R> {
    private final List<Column<R>> columns = new ArrayList<>();

    private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {}

    public Columns<R> with(String name, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** {@code a, b, c}. */
    public String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** {@code a = e.a, b = e.b}, without the first column, which is the key. */
    public String assignments() {
        return columns.stream()
                .skip(1)
                .map(column -> column.name + " = e." + column.name)
                .collect(Collectors.joining(", "));
    }

    /** {@code a = excluded.a, b = excluded.b}, for every column: an upsert writes the whole row. */
    public String fromExcluded() {
        return columns.stream()
                .map(column -> column.name + " = excluded." + column.name)
                .collect(Collectors.joining(", "));
    }

    /** The rows as a table {@code e} of these columns; takes {@link #values} as parameters. */
    public String asTable() {
        return columns.stream()
                .map(column -> "?::" + column.type + "[]")
                .collect(Collectors.joining(", ", "unnest(", ") e(" + names() + ")"));
    }

    /** Everything of one row that is written, to see whether it has changed. */
    public List<@Nullable Object> of(R row) {
        var values = new ArrayList<@Nullable Object>();
        columns.forEach(column -> values.add(column.value.apply(row)));
        return values;
    }

    public List<Object> values(Collection<R> rows) {
        return columns.stream()
                .<Object>map(column -> new SqlArrayValue(
                        column.type,
                        rows.stream().map(row -> sql(column.value.apply(row))).toArray()))
                .toList();
    }

    private static @Nullable Object sql(@Nullable Object value) {
        return value instanceof Instant time ? time.toString() : value;
    }
}
