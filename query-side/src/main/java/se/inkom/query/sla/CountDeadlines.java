package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.query.support.DeadlineState;
import se.inkom.query.support.QueryProperties;

/** Counts cases by how they stand to their deadline now; one statement, so that all counts are of the same moment. */
@Component
class CountDeadlines {
    private static final String SQL = """
            select grouping(account) = 0 as of_account, grouping(officer) = 0 as of_officer, account, officer,
              count(*) filter (where state = 'ON_TIME') on_time,
              count(*) filter (where state = 'DUE_SOON') due_soon,
              count(*) filter (where state = 'OVERDUE') overdue,
              count(*) filter (where state = 'ANSWERED_IN_TIME') answered_in_time,
              count(*) filter (where state = 'ANSWERED_LATE') answered_late,
              count(*) filter (where state = 'NOT_NEEDED') not_needed
            from (select account, officer, %s as state from query.case_deadline) d
            where state is not null
            group by grouping sets ((), (account), (officer))
            order by account, officer nulls last
            """.formatted(DeadlineState.SQL);

    private final JdbcClient db;
    private final Clock clock;
    private final QueryProperties properties;

    CountDeadlines(JdbcClient db, Clock clock, QueryProperties properties) {
        this.db = db;
        this.clock = clock;
        this.properties = properties;
    }

    DeadlineBoard board() {
        Instant now = clock.instant();
        Instant soon = now.plus(properties.dueSoon());
        var total = new ArrayList<DeadlineBoard.Counts>();
        var accounts = new ArrayList<DeadlineBoard.Of>();
        var officers = new ArrayList<DeadlineBoard.Of>();
        db.sql(SQL).param("now", utc(now)).param("soon", utc(soon)).query((ResultSet row) -> {
            if (row.getBoolean("of_account")) {
                accounts.add(new DeadlineBoard.Of(row.getString("account"), counts(row)));
            } else if (row.getBoolean("of_officer")) {
                officers.add(new DeadlineBoard.Of(row.getString("officer"), counts(row)));
            } else {
                total.add(counts(row));
            }
        });
        return new DeadlineBoard(now, soon, total.getFirst(), List.copyOf(accounts), List.copyOf(officers));
    }

    private static DeadlineBoard.Counts counts(ResultSet row) throws SQLException {
        return new DeadlineBoard.Counts(
                row.getLong("on_time"),
                row.getLong("due_soon"),
                row.getLong("overdue"),
                row.getLong("answered_in_time"),
                row.getLong("answered_late"),
                row.getLong("not_needed"));
    }
}
