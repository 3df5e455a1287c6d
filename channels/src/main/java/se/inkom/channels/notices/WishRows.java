package se.inkom.channels.notices;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.channels.display.SwedishTime;
import se.inkom.events.ids.OfficerId;
import tools.jackson.databind.json.JsonMapper;

/** {@code channels.notice_preference}. */
@Repository
class WishRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Wishes usual;

    WishRows(JdbcClient db, NoticesProperties properties) {
        this.db = db;
        this.usual = Wishes.usual(properties);
    }

    Wishes of(OfficerId officer) {
        return db.sql("select * from channels.notice_preference where officer = ?")
                .param(officer.value())
                .query((row, n) -> wishes(row))
                .optional()
                .orElse(usual);
    }

    /** @return false when the person has said something else since {@code wishes.version() - 1} */
    boolean keep(OfficerId officer, Wishes wishes, Instant now) {
        var hours = wishes.quietHours();
        return db.sql("""
                                insert into channels.notice_preference as p (officer, version, kinds, digest_at, quiet_from, quiet_to,
                                    quiet_weekends, changed_at)
                                select :officer, :version, :kinds, :digest, :from::time, :to::time, :weekends, :now
                                where :version = 1
                                    or exists (select 1 from channels.notice_preference where officer = :officer)
                                on conflict (officer) do update set version = :version, kinds = :kinds, digest_at = :digest,
                                    quiet_from = :from::time, quiet_to = :to::time, quiet_weekends = :weekends, changed_at = :now
                                    where p.version = :version - 1
                                """)
                        .param("officer", officer.value())
                        .param("version", wishes.version())
                        .param("kinds", JSON.writeValueAsString(new TreeMap<>(wishes.kinds())))
                        .param("digest", wishes.digestAt())
                        .param("from", hours == null ? null : hours.from())
                        .param("to", hours == null ? null : hours.to())
                        .param("weekends", wishes.quietWeekends())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** A kind that is newer than what the person said is as usual. */
    private Wishes wishes(ResultSet row) throws SQLException {
        var kinds = new EnumMap<>(usual.kinds());
        JSON.readTree(row.getString("kinds")).properties().forEach(said -> {
            for (NoticeKind kind : NoticeKind.values()) {
                if (kind.name().equals(said.getKey())) {
                    kinds.put(kind, NoticeMode.valueOf(said.getValue().asString()));
                }
            }
        });
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime to = row.getObject("quiet_to", LocalTime.class);
        return new Wishes(
                row.getLong("version"),
                Map.copyOf(kinds),
                row.getObject("digest_at", LocalTime.class),
                from == null || to == null ? null : new SwedishTime.Hours(from, to),
                row.getBoolean("quiet_weekends"));
    }
}
