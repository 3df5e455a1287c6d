package se.inkom.query.casepage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.CaseId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stored views. */
@Component
class CasePageTable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final JdbcClient db;

    CasePageTable(JdbcClient db) {
        this.db = db;
    }

    /** A view and the position of its last event. */
    record Stored(long position, CaseView view) {}

    Optional<Stored> find(CaseId caseId) {
        return db.sql("select position, view from query.case_page where case_id = ?")
                .param(caseId.value())
                .query((row, n) -> new Stored(row.getLong(1), JSON.readValue(row.getString(2), CaseView.class)))
                .optional();
    }

    void store(long position, CaseView view) {
        db.sql("""
                        insert into query.case_page (case_id, position, version, view) values (?, ?, ?, ?)
                        on conflict (case_id) do update
                          set position = excluded.position, version = excluded.version, view = excluded.view
                        """)
                .params(view.caseId(), position, view.version(), JSON.writeValueAsString(view))
                .update();
    }
}
