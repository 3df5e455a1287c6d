package se.inkom.query.casepage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.CaseId;
import se.inkom.query.support.Columns;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The stored views. */
@Component
class CasePageTable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();
    private static final ObjectReader READER = JSON.readerFor(CaseView.class);
    private static final ObjectWriter WRITER = JSON.writerFor(CaseView.class);

    private static final Columns<Stored> COLUMNS = new Columns<Stored>()
            .with("case_id", "uuid", page -> page.view.caseId())
            .with("position", "bigint", page -> page.position)
            .with("version", "bigint", page -> page.view.version())
            .with("view", "text", page -> WRITER.writeValueAsString(page.view));
    private static final String STORE = "insert into case_page (" + COLUMNS.names() + ") select * from "
            + COLUMNS.asTable()
            + " on conflict (case_id) do update"
            + " set position = excluded.position, version = excluded.version, view = excluded.view";

    private final JdbcClient db;

    CasePageTable(JdbcClient db) {
        this.db = db;
    }

    /** A view and the position of its last event. */
    record Stored(long position, CaseView view) {}

    Optional<Stored> find(CaseId caseId) {
        return db.sql("select position, view from query.case_page where case_id = ?")
                .param(caseId.value())
                .query((row, n) -> toStored(row))
                .optional();
    }

    /** For the projection: of the tables it works on. */
    Map<UUID, Stored> find(Collection<UUID> caseIds) {
        var found = new HashMap<UUID, Stored>();
        db.sql("select position, view from case_page where case_id = any (?)")
                .param(new SqlArrayValue("uuid", caseIds.toArray()))
                .query((ResultSet row) -> {
                    Stored stored = toStored(row);
                    found.put(stored.view.caseId(), stored);
                });
        return found;
    }

    void store(List<Stored> pages) {
        if (!pages.isEmpty()) {
            db.sql(STORE).params(COLUMNS.values(pages)).update();
        }
    }

    private static Stored toStored(ResultSet row) throws SQLException {
        return new Stored(row.getLong(1), READER.readValue(row.getString(2)));
    }
}
