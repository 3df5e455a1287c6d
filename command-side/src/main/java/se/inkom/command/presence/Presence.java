package se.inkom.command.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;

/** The table behind it, shared by all instances. A sighting counts for a minute; a page repeats it every 20 seconds. */
@Component
class Presence {
    static final Duration COUNTS_FOR = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;

    Presence(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Somebody who has the case open, with name and function when the directory knows them. */
    record Present(
            String officer, @Nullable String name, @Nullable String function, boolean writing, Instant since) {}

    boolean knows(UUID caseId) {
        return db.sql("select exists (select from command.source_post where case_id = ?)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    /** Sees the officer there, and forgets those who have not been seen for a while. */
    void see(UUID caseId, OfficerId officer, boolean writing) {
        OffsetDateTime now = at(clock.instant());
        db.sql("delete from command.presence where seen_at < ?")
                .param(at(clock.instant().minus(COUNTS_FOR)))
                .update();
        db.sql("""
                        insert into command.presence (case_id, officer, writing, since, seen_at) values (?, ?, ?, ?, ?)
                        on conflict (case_id, officer) do update set writing = excluded.writing, seen_at = excluded.seen_at
                        """).params(caseId, officer.value(), writing, now, now).update();
    }

    void leave(UUID caseId, OfficerId officer) {
        db.sql("delete from command.presence where case_id = ? and officer = ?")
                .params(caseId, officer.value())
                .update();
    }

    List<Present> others(UUID caseId, OfficerId than) {
        return db.sql("""
                        select p.officer, d.name, d.function, p.writing, p.since
                        from command.presence p left join ledger.directory d on d.officer_id = p.officer
                        where p.case_id = ? and p.officer <> ? and p.seen_at >= ? order by p.since, p.officer
                        """)
                .params(caseId, than.value(), at(clock.instant().minus(COUNTS_FOR)))
                .query((row, n) -> new Present(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
