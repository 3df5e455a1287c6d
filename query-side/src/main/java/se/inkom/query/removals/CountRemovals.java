package se.inkom.query.removals;

import static se.inkom.query.support.SqlTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.LegalGround;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalGround;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.removals.RemovalStatistics.Cell;
import se.inkom.query.removals.RemovalStatistics.Counts;

/** Counts removals; one statement, so that all sums are of the same moment. */
@Component
class CountRemovals {
    private final JdbcClient db;

    CountRemovals(JdbcClient db) {
        this.db = db;
    }

    private record GroundKey(
            RemovalGround ground,
            RemovalBasis basis,
            @Nullable LegalGround act) {}

    RemovalStatistics count(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<Cell> cells = cells(
                from == null ? null : utc(SwedishTime.startOf(from)),
                to == null ? null : utc(SwedishTime.startOf(to.plusDays(1))));
        return new RemovalStatistics(
                from,
                to,
                cells.stream().map(Cell::counts).reduce(Counts.NONE, Counts::plus),
                sums(cells, cell -> new GroundKey(cell.ground(), cell.basis(), cell.legalGround())).entrySet().stream()
                        .map(at -> new RemovalStatistics.OfGround(
                                at.getKey().ground(),
                                at.getKey().basis(),
                                at.getKey().act(),
                                at.getValue()))
                        .toList(),
                sums(cells, Cell::moderator).entrySet().stream()
                        .map(at -> new RemovalStatistics.OfModerator(at.getKey(), at.getValue()))
                        .toList(),
                cells);
    }

    private static <K> Map<K, Counts> sums(List<Cell> cells, Function<Cell, K> key) {
        var sums = new LinkedHashMap<K, Counts>();
        cells.forEach(cell -> sums.merge(key.apply(cell), cell.counts(), Counts::plus));
        return sums;
    }

    private List<Cell> cells(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {
        return db.sql("""
                        select decided_by, ground, basis, legal_ground, count(*) decided,
                          count(*) filter (where effect = 'REMOVED') removed,
                          count(*) filter (where state = 'DONE' and effect <> 'REMOVED') hidden,
                          count(*) filter (where state = 'DONE' and effect in ('HIDDEN_PUBLICLY_REACHABLE', 'NONE')) cosmetic,
                          count(*) filter (where state = 'REFUSED') refused,
                          count(*) filter (where state = 'IMPOSSIBLE') impossible,
                          count(*) filter (where state in ('REQUESTED', 'IN_DOUBT')) open,
                          count(*) filter (where fallback) fallbacks,
                          count(*) filter (where author_informed) authors_informed
                        from query.removal
                        where (:from::timestamptz is null or decided_at >= :from)
                          and (:before::timestamptz is null or decided_at < :before)
                        group by decided_by, ground, basis, legal_ground
                        order by ground, basis, legal_ground nulls first, decided_by
                        """)
                .param("from", from)
                .param("before", before)
                .query((row, n) -> cell(row))
                .list();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        String act = row.getString("legal_ground");
        return new Cell(
                row.getString("decided_by"),
                RemovalGround.valueOf(row.getString("ground")),
                RemovalBasis.valueOf(row.getString("basis")),
                act == null ? null : LegalGround.valueOf(act),
                new Counts(
                        row.getLong("decided"),
                        row.getLong("removed"),
                        row.getLong("hidden"),
                        row.getLong("cosmetic"),
                        row.getLong("refused"),
                        row.getLong("impossible"),
                        row.getLong("open"),
                        row.getLong("fallbacks"),
                        row.getLong("authors_informed")));
    }
}
