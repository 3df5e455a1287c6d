package se.inkom.query.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.query.diary.Diary;
import se.inkom.query.diary.DiaryEntry;
import se.inkom.query.diary.DiaryFilter;
import se.inkom.query.diary.MatterStatus;
import se.inkom.query.diary.Variant;
import se.inkom.query.support.Tokens;

/** Finds the matters of a package, as the diary knows them at one position of the ledger. */
@Component
class WantedMatters {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long STEP_MILLIS = 50;

    private final Diary diary;
    private final Tokens tokens;
    private final JdbcClient db;

    WantedMatters(Diary diary, Tokens tokens, JdbcClient db) {
        this.diary = diary;
        this.tokens = tokens;
        this.db = db;
    }

    /** Where the ledger ends now; the diary has read as far when this returns. */
    long position() throws InterruptedException {
        long head = db.sql("select position from ledger.event_head")
                .query(Long.class)
                .single();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (tokens.position("diary") < head) {
            if (System.nanoTime() > end) {
                throw new NotMade("diary-behind", "The diary has not read as far as position " + head);
            }
            Thread.sleep(STEP_MILLIS);
        }
        return head;
    }

    /** In the diary's own order. */
    List<UUID> of(Wanted wanted) {
        if (wanted.matterId() != null) {
            return List.of(wanted.matterId());
        }
        Set<UUID> found = new LinkedHashSet<>();
        for (MatterStatus status : statuses(wanted)) {
            var filter =
                    new DiaryFilter(wanted.authority(), null, wanted.from(), wanted.to(), status, null, null, null);
            diary.each(filter, Variant.PUBLIC, (DiaryEntry entry) -> found.add(entry.matterId()));
        }
        return new ArrayList<>(found);
    }

    private static List<MatterStatus> statuses(Wanted wanted) {
        return wanted.finished() ? List.of(MatterStatus.CLOSED, MatterStatus.AD_ACTA) : List.of(MatterStatus.values());
    }

    /** When something last happened to one of them. */
    record Last(long position, Instant at) {}

    /** @param upTo what came later is not looked at */
    Last last(Collection<UUID> aggregates, long upTo) {
        return db.sql("""
                        select position, recorded_at from ledger.event
                        where aggregate_id = any (:ids) and position <= :upTo order by position desc limit 1
                        """)
                .param("ids", new SqlArrayValue("uuid", aggregates.toArray()))
                .param("upTo", upTo)
                .query((row, n) -> new Last(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }
}
