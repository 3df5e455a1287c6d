package se.inkom.query.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.registry.EntryDirection;
import se.inkom.query.support.Page;
import se.inkom.query.support.SqlTime;
import se.inkom.query.support.Texts;
import se.inkom.web.Cursor;

/**
 * The diary, the newest first, in public words only. No statement here names a column of what is kept apart, so neither rows,
 * order, count nor time can depend on it (N8). Every statement walks one index and stops when the page is full
 * (docs/diary.md).
 */
@Component
public class DiaryLines {
    private static final int LONGEST_MATTER = 2_000;

    private final JdbcClient db;

    DiaryLines(JdbcClient db) {
        this.db = db;
    }

    public Page<DiaryLine> newest(LineFilter filter, int limit, @Nullable Cursor after) {
        LineQuery query = LineQuery.of(db, filter, limit + 1, after);
        List<DiaryLine> rows = db.sql(query.sql())
                .params(query.parameters())
                .query(DiaryLines::line)
                .list();
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(last.date(), last.authority(), last.year(), last.number(), last.entryNumber()));
    }

    /** What {@link #newest} handed out as the next page's place. */
    public static @Nullable Cursor cursor(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, 5);
        if (cursor != null) {
            try {
                LocalDate.parse(cursor.values().getFirst());
                cursor.values().subList(2, 5).forEach(Integer::parseInt);
            } catch (DateTimeParseException | NumberFormatException notOurs) {
                throw Cursor.refused();
            }
        }
        return cursor;
    }

    /** The entries of a matter, the first one first; none when nothing has this number. */
    public List<DiaryLine> ofMatter(String diaryNumber) {
        return db.sql("select " + LineQuery.COLUMNS + " from query.diary_entry where diary_number = :number"
                        + " order by entry_number limit " + LONGEST_MATTER)
                .param("number", diaryNumber)
                .query(DiaryLines::line)
                .list();
    }

    /** Who has entries. One look into the index for each of them, however many entries there are. */
    public List<String> authorities() {
        return db.sql("""
                        with recursive one as (
                          (select authority from query.diary_entry order by authority limit 1)
                          union all
                          select (select e.authority from query.diary_entry e where e.authority > one.authority
                                  order by e.authority limit 1)
                          from one where one.authority is not null)
                        select authority from one where authority is not null order by authority
                        """).query(String.class).list();
    }

    public Optional<LocalDate> dayBefore(String authority, LocalDate day) {
        return day("max", "<", authority, day);
    }

    public Optional<LocalDate> dayAfter(String authority, LocalDate day) {
        return day("min", ">", authority, day);
    }

    private Optional<LocalDate> day(String which, String than, String authority, LocalDate day) {
        return db.sql("select " + which + "(entry_date) from query.diary_entry where authority = :authority"
                        + " and entry_date " + than + " :day")
                .param("authority", authority)
                .param("day", day)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private static DiaryLine line(ResultSet row, int n) throws SQLException {
        return new DiaryLine(
                row.getObject("matter_id", UUID.class),
                row.getString("authority"),
                row.getString("diary_number"),
                row.getString("external_number"),
                row.getInt("year"),
                row.getInt("number"),
                row.getInt("entry_number"),
                row.getObject("entry_date", LocalDate.class),
                EntryDirection.valueOf(row.getString("direction")),
                row.getString("counterpart"),
                Objects.requireNonNullElse(row.getString("subject"), Texts.MASK),
                Objects.requireNonNullElse(row.getString("description"), Texts.MASK),
                Objects.requireNonNull(SqlTime.instant(row, "registered_at")),
                SqlTime.instant(row, "voided_at"),
                row.getString("void_reason"));
    }
}
