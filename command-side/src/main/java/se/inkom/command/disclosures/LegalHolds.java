package se.inkom.command.disclosures;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.MatterId;

/**
 * {@code command.legal_hold}: which cases and matters somebody has asked to see, written in the transaction that writes the
 * event. Whatever disposes of anything asks here first, in its own transaction (L8).
 */
@Component
public final class LegalHolds {
    private final JdbcClient db;
    private final Clock clock;

    LegalHolds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Requests that hold the case; none when it may be disposed of. */
    public List<DisclosureId> onCase(CaseId caseId) {
        return on("case_id", caseId.value());
    }

    /** Requests that hold the matter; none when it may be disposed of. */
    public List<DisclosureId> onMatter(MatterId matterId) {
        return on("matter_id", matterId.value());
    }

    void hold(DisclosureId disclosure, Collection<CaseId> cases, Collection<MatterId> matters) {
        insert(disclosure, "case_id", cases.stream().map(CaseId::value).toArray());
        insert(disclosure, "matter_id", matters.stream().map(MatterId::value).toArray());
    }

    /** @param until last day of the hold; null to let go at once */
    void release(DisclosureId disclosure, @Nullable LocalDate until) {
        if (until == null) {
            db.sql("delete from command.legal_hold where disclosure_id = ?")
                    .param(disclosure.value())
                    .update();
            return;
        }
        db.sql("update command.legal_hold set held_until = ? where disclosure_id = ?")
                .params(until, disclosure.value())
                .update();
    }

    private void insert(DisclosureId disclosure, String column, Object[] ids) {
        if (ids.length > 0) {
            db.sql("insert into command.legal_hold (disclosure_id, " + column
                            + ", held_from) select :id, held, :from from unnest(:held) held on conflict do nothing")
                    .param("id", disclosure.value())
                    .param("from", clock.instant().atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("held", new SqlArrayValue("uuid", ids))
                    .update();
        }
    }

    private List<DisclosureId> on(String column, UUID id) {
        return db.sql("select disclosure_id from command.legal_hold where " + column
                        + " = ? and (held_until is null or held_until >= ?) order by 1")
                .params(id, StockholmTime.dateOf(clock.instant()))
                .query((row, n) -> new DisclosureId(row.getObject(1, UUID.class)))
                .list();
    }
}
