package se.inkom.query.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.query.support.Page;
import se.inkom.query.support.Texts;
import se.inkom.web.Cursor;

/** Reads matters, with their public words. */
@Component
class MatterRows {
    private static final String SELECT = "select * from query.diary_matter where ";

    private final JdbcClient db;

    MatterRows(JdbcClient db) {
        this.db = db;
    }

    /** A matter without its entries, and where its protected subject lies. */
    record Found(MatterFile matter, @Nullable UUID protectedSubject) {}

    Optional<Found> byId(UUID matterId) {
        return db.sql(SELECT + "matter_id = ?")
                .param(matterId)
                .query(MatterRows::read)
                .optional();
    }

    List<Found> byIds(Collection<UUID> matterIds) {
        return db.sql(SELECT + "matter_id = any (?)")
                .param(new SqlArrayValue("uuid", matterIds.toArray()))
                .query(MatterRows::read)
                .list();
    }

    Optional<Found> byNumber(String diaryNumber) {
        return db.sql(SELECT + "diary_number = ?")
                .param(diaryNumber)
                .query(MatterRows::read)
                .optional();
    }

    Page<MatterFile> find(
            @Nullable String authority,
            @Nullable MatterStatus status,
            @Nullable String responsible,
            int limit,
            @Nullable Cursor after) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder("true");
        and(where, parameters, "authority = :authority", "authority", authority);
        and(where, parameters, "status = :status", "status", status == null ? null : status.name());
        and(where, parameters, "responsible = :responsible", "responsible", responsible);
        if (after != null) {
            where.append(" and (authority, year, number) > (:a, :y, :n)");
            putCursor(parameters, after);
        }
        parameters.put("limit", limit + 1);
        List<MatterFile> found = db.sql(SELECT + where + " order by authority, year, number limit :limit")
                .params(parameters)
                .query((row, n) -> read(row, n).matter())
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.authority(), last.year(), last.number()));
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static void putCursor(Map<String, Object> parameters, Cursor after) {
        try {
            parameters.put("a", after.values().get(0));
            parameters.put("y", Integer.parseInt(after.values().get(1)));
            parameters.put("n", Integer.parseInt(after.values().get(2)));
        } catch (NumberFormatException notOurs) {
            throw Cursor.refused();
        }
    }

    static Found read(ResultSet row, int n) throws SQLException {
        String subject = row.getString("subject");
        return new Found(
                new MatterFile(
                        row.getObject("matter_id", UUID.class),
                        row.getLong("version"),
                        row.getString("authority"),
                        row.getString("diary_number"),
                        row.getString("external_number"),
                        row.getInt("year"),
                        row.getInt("number"),
                        MatterStatus.valueOf(row.getString("status")),
                        subject == null ? Texts.MASK : subject,
                        null,
                        row.getObject("opened_on", LocalDate.class),
                        row.getString("opened_by"),
                        row.getString("responsible"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("refers_to").lines().toList(),
                        List.of()),
                DiaryRowReader.keptApart(row, subject, "subject"));
    }
}
