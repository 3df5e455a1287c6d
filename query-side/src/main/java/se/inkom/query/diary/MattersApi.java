package se.inkom.query.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.query.support.Texts;
import se.inkom.web.Problems;

@RestController
class MattersApi {
    private static final String SELECT = """
            select m.*, coalesce(s.secret, false) as secret from query.diary_matter m
            left join query.diary_secret_case s on s.case_id = m.case_id where\s""";

    private final JdbcClient db;
    private final FindDiaryEntries entries;

    MattersApi(JdbcClient db, FindDiaryEntries entries) {
        this.db = db;
        this.entries = entries;
    }

    @GetMapping("/api/matters")
    Page<MatterView> matterByNumber(@RequestParam String diaryNumber) {
        List<MatterView> found =
                find("m.diary_number = ?", diaryNumber).stream().toList();
        return new Page<>(found, null);
    }

    @GetMapping("/api/matters/{matterId}")
    MatterView matterById(@PathVariable UUID matterId) {
        return find("m.matter_id = ?", matterId).orElseThrow(Problems::notFound);
    }

    private Optional<MatterView> find(String condition, Object value) {
        return db.sql(SELECT + condition).param(value).query(this::matter).optional();
    }

    private MatterView matter(ResultSet row, int n) throws SQLException {
        boolean secret = row.getBoolean("secret");
        UUID id = row.getObject("matter_id", UUID.class);
        var rows = new ArrayList<DiaryEntryRow>();
        entries.each(new FindDiaryEntries.Filter(null, null, null, null, null, id), rows::add);
        return new MatterView(
                id,
                row.getString("authority"),
                row.getString("diary_number"),
                row.getInt("year"),
                row.getInt("number"),
                secret ? Texts.MASK : row.getString("subject"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by"),
                secret,
                List.copyOf(rows));
    }
}
