package se.inkom.command.watch;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.CaseId;

/** {@code command.open_clock}: which clock of which case to look at when. */
@Component
class OpenClocks {
    private final JdbcClient db;

    OpenClocks(JdbcClient db) {
        this.db = db;
    }

    /** A clock of a case. */
    record Key(CaseId caseId, CaseClock clock) {}

    /** When to look at it. */
    record OpenClock(Key key, Instant nextAt) {}

    /** From now on, of these cases these clocks and no other. */
    void replace(Collection<UUID> cases, List<OpenClock> clocks) {
        Object[] ids = clocks.stream().map(c -> c.key().caseId().value()).toArray();
        Object[] names = clocks.stream().map(c -> c.key().clock().name()).toArray();
        Object[] times = clocks.stream().map(c -> c.nextAt().atOffset(UTC)).toArray();
        db.sql("""
                        delete from command.open_clock where case_id = any (?)
                          and (case_id, clock) not in (select * from unnest(?, ?))
                        """)
                .param(new SqlArrayValue("uuid", cases.toArray()))
                .param(new SqlArrayValue("uuid", ids))
                .param(new SqlArrayValue("text", names))
                .update();
        db.sql("""
                        insert into command.open_clock (case_id, clock, next_at) select * from unnest(?, ?, ?)
                        on conflict (case_id, clock) do update set next_at = excluded.next_at, failures = 0
                          where open_clock.next_at <> excluded.next_at
                        """)
                .param(new SqlArrayValue("uuid", ids))
                .param(new SqlArrayValue("text", names))
                .param(new SqlArrayValue("timestamptz", times))
                .update();
    }

    /** Takes what is due until the transaction ends, the longest due first; what another instance has taken is left to it. */
    List<Key> takeDue(Instant now, int limit) {
        return db.sql("""
                        select case_id, clock from command.open_clock where next_at <= ?
                        order by next_at limit ? for update skip locked
                        """)
                .params(now.atOffset(UTC), limit)
                .query((row, n) ->
                        new Key(new CaseId(row.getObject(1, UUID.class)), CaseClock.valueOf(row.getString(2))))
                .list();
    }

    /** Takes one until the transaction ends; false when it is not due any more, or another instance has it. */
    boolean take(Key key, Instant now) {
        return db.sql("""
                        select count(*) > 0 from (select from command.open_clock
                        where case_id = ? and clock = ? and next_at <= ? for update skip locked) taken
                        """)
                .params(key.caseId().value(), key.clock().name(), now.atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    /** It was looked at; empty: there is nothing more to look for, until something happens to the case. */
    void looked(Key key, Optional<Instant> next) {
        if (next.isPresent()) {
            db.sql("update command.open_clock set next_at = ?, failures = 0 where case_id = ? and clock = ?")
                    .params(
                            next.get().atOffset(UTC),
                            key.caseId().value(),
                            key.clock().name())
                    .update();
        } else {
            db.sql("delete from command.open_clock where case_id = ? and clock = ?")
                    .params(key.caseId().value(), key.clock().name())
                    .update();
        }
    }

    /** One that cannot be looked at must not stand in the way of the others. */
    void failed(Key key, Instant now, Duration later) {
        db.sql("update command.open_clock set next_at = ?, failures = failures + 1 where case_id = ? and clock = ?")
                .params(
                        now.plus(later).atOffset(UTC),
                        key.caseId().value(),
                        key.clock().name())
                .update();
    }

    /** The rules have changed: everything that is open is looked at once more. */
    void askAllAgain() {
        db.sql("update command.open_clock set next_at = '-infinity'").update();
    }
}
