package se.inkom.query.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The diaries that are kept: those that the policy names, and whatever else has a matter (L6). */
@Component
public final class Diaries {
    private static final String USUAL_FORM = "{authority}{year}/{number}";

    private final JdbcClient db;

    Diaries(JdbcClient db) {
        this.db = db;
    }

    /** By authority. */
    public List<PublishedDiary> all() {
        Map<String, List<PublishedDiary.Series>> series = series();
        var diaries = new TreeMap<String, PublishedDiary>();
        series.forEach((authority, years) ->
                diaries.put(authority, new PublishedDiary(authority, authority, "OTHER", USUAL_FORM, null, 1, years)));
        db.sql("select * from query.diary_authority")
                .query((row, n) -> new PublishedDiary(
                        row.getString("authority"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("form"),
                        row.getString("external_example"),
                        row.getInt("register_within"),
                        series.getOrDefault(row.getString("authority"), List.of())))
                .list()
                .forEach(diary -> diaries.put(diary.authority(), diary));
        return List.copyOf(diaries.values());
    }

    /** From one year to the next along the index, without counting: a diary may hold a million matters. */
    private Map<String, List<PublishedDiary.Series>> series() {
        var series = new TreeMap<String, List<PublishedDiary.Series>>();
        db.sql("""
                        with recursive year (authority, year) as (
                          (select authority, year from query.diary_matter order by authority, year limit 1)
                          union all
                          select next.authority, next.year from year, lateral (
                            select m.authority, m.year from query.diary_matter m
                            where (m.authority, m.year) > (year.authority, year.year)
                            order by m.authority, m.year limit 1) next
                        )
                        select authority, year, (select max(m.number) from query.diary_matter m
                          where m.authority = year.authority and m.year = year.year) as last
                        from year order by authority, year
                        """).query((java.sql.ResultSet row) -> {
            series.computeIfAbsent(row.getString("authority"), a -> new ArrayList<>())
                    .add(new PublishedDiary.Series(row.getInt("year"), row.getInt("last")));
        });
        return series;
    }
}
