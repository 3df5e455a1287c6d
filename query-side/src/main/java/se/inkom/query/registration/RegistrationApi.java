package se.inkom.query.registration;

import static se.inkom.query.support.SqlTime.instant;
import static se.inkom.query.support.SqlTime.utc;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

@RestController
class RegistrationApi {
    private final FindToRegister cases;
    private final RegisterBy registerBy;
    private final JdbcClient db;

    RegistrationApi(FindToRegister cases, RegisterBy registerBy, JdbcClient db) {
        this.cases = cases;
        this.registerBy = registerBy;
        this.db = db;
    }

    /**
     * What there is to do, counted; each has a list of its own.
     *
     * @param toRegister posts without a diary decision
     * @param overdue of those, the ones that should be registered by now (L3)
     * @param awaitingAssessment cases whose secrecy is suspected and not assessed yet
     * @param voided entries that do not count any more
     * @param exportsDue exports of the diary that are ordered and not done
     * @param exportsFailed exports that could not be made
     * @param lastExportAt when the last one was done
     */
    @Schema(name = "RegistrarWorkList")
    record WorkList(
            long toRegister,
            long overdue,
            long awaitingAssessment,
            long voided,
            long exportsDue,
            long exportsFailed,
            @Nullable Instant lastExportAt) {}

    @GetMapping("/api/registrations/work-list")
    WorkList registrarsWorkList(@RequestParam(required = false) @Nullable String authority) {
        var last = registerBy.now().lastOverdueDay(authority == null ? "" : authority);
        return db.sql("""
                        select
                          (select count(*) from query.registration_case
                           where state = 'WAITING' and (:authority::text is null or authority = :authority)) as waiting,
                          (select count(*) from query.registration_case where state = 'WAITING'
                           and received_at < :overdue and (:authority::text is null or authority = :authority)) as overdue,
                          (select count(*) from query.registration_case
                           where secret and not assessed and (:authority::text is null or authority = :authority)) as unassessed,
                          (select count(*) from query.diary_entry where voided_at is not null
                           and (:authority::text is null or authority = :authority)) as voided,
                          (select count(*) from query.diary_export where state in ('WAITING', 'RUNNING')) as due,
                          (select count(*) from query.diary_export where state = 'FAILED') as failed,
                          (select max(finished_at) from query.diary_export where state = 'DONE') as last
                        """)
                .param("authority", authority)
                .param("overdue", utc(SwedishTime.startOf(last.plusDays(1))))
                .query((row, n) -> new WorkList(
                        row.getLong("waiting"),
                        row.getLong("overdue"),
                        row.getLong("unassessed"),
                        row.getLong("voided"),
                        row.getLong("due"),
                        row.getLong("failed"),
                        instant(row, "last")))
                .single();
    }

    @GetMapping("/api/registrations/due")
    Page<ToRegister> casesToRegister(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return cases.find(authority, overdue, Page.limit(limit), Cursor.parse(cursor, 2));
    }

    @GetMapping("/api/cases/{caseId}/matter-suggestions")
    List<ToRegister.Suggestion> matterSuggestions(@PathVariable UUID caseId) {
        return cases.suggestionsFor(caseId);
    }
}
