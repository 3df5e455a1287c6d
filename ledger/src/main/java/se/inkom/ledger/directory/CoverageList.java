package se.inkom.ledger.directory;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.events.ids.OfficerId;

/**
 * Where somebody should be there and who is, kept in step by command-side and read by the reading room: what has always been
 * covered is in no event.
 */
public final class CoverageList {
    private final JdbcClient db;

    public CoverageList(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /** As of this moment; whatever is not among them is watched no more. */
    public void keep(List<CoveredPlace> places, Instant at) {
        for (CoveredPlace place : places) {
            db.sql("""
                            insert into ledger.coverage (kind, id, unit, state, officers, there, accountable, checked_at)
                            values (:kind, :id, :unit, :state, :officers, :there, :accountable, :at)
                            on conflict (kind, id) do update set unit = excluded.unit, state = excluded.state,
                              officers = excluded.officers, there = excluded.there, accountable = excluded.accountable,
                              checked_at = excluded.checked_at
                            """)
                    .param("kind", place.kind())
                    .param("id", place.id())
                    .param("unit", place.unit().value())
                    .param("state", place.state())
                    .param("officers", names(place.officers()), Types.ARRAY)
                    .param("there", names(place.there()), Types.ARRAY)
                    .param(
                            "accountable",
                            place.accountable() == null
                                    ? null
                                    : place.accountable().value(),
                            Types.VARCHAR)
                    .param("at", at.atOffset(UTC))
                    .update();
        }
        db.sql("delete from ledger.coverage where checked_at < ?")
                .param(at.atOffset(UTC))
                .update();
    }

    private static String[] names(List<OfficerId> officers) {
        return officers.stream().map(OfficerId::value).toArray(String[]::new);
    }
}
