package se.inkom.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;
import se.inkom.events.ids.OfficerId;

/** R15, D15: absences and substitutes through the front door, and what is told when nobody is left. */
class AbsencesTest extends RunningDesks {
    private static final OfficerId ANNA = new OfficerId("anna.lind");
    private static final OfficerId VERA = new OfficerId("vera.gata");

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private CoverageCheck coverage;

    @AfterEach
    void everybodyIsBack() {
        end("absence", "absence_id", "absences", "withdrawal");
        end("substitute", "appointment_id", "substitutes", "dismissal");
        coverage.check();
    }

    private void end(String table, String id, String path, String how) {
        ADMIN.queryForList(
                        "select officer || '/" + path + "/' || " + id + " from command." + table
                                + " where until_at is null",
                        String.class)
                .forEach(open -> assertThat(asManager("/api/staff/" + open + "/" + how, "{}"))
                        .hasStatus(HttpStatus.NO_CONTENT));
    }

    @Test
    void aSubstituteStandsInUntilTheOfficerIsBack() {
        appointed("anna.lind", "{\"substitute\":\"vera.gata\",\"from\":\"2020-01-01T00:00:00Z\"}");
        String absence = away("anna.lind", "anna.lind", "case-officer");

        assertThat(substitutes.inPlaceOf(ANNA, Instant.now())).contains(VERA);

        assertThat(as("anna.lind", "case-officer", "/api/staff/anna.lind/absences/" + absence + "/withdrawal", "{}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(substitutes.inPlaceOf(ANNA, Instant.now())).contains(ANNA);
        assertThat(as("anna.lind", "case-officer", "/api/staff/anna.lind/absences/" + absence + "/withdrawal", "{}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("R15");
        assertThat(factsOf(StaffingCommand.idOf(ANNA).toString()))
                .contains("staff.substitute-appointed", "staff.absence-registered", "staff.absence-withdrawn");
    }

    @Test
    void aDismissedSubstituteStandsInNoMore() {
        String appointment = appointed("anna.lind", "{\"substitute\":\"vera.gata\"}");
        away("anna.lind", "mats.berg", "manager");
        assertThat(substitutes.inPlaceOf(ANNA, Instant.now())).contains(VERA);

        assertThat(asManager("/api/staff/anna.lind/substitutes/" + appointment + "/dismissal", "{}"))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(substitutes.inPlaceOf(ANNA, Instant.now())).isEmpty();
        assertThat(asManager("/api/staff/anna.lind/substitutes/" + appointment + "/dismissal", "{}"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    /** Noticed when it happens, told once however often it is looked at, and told when it is over. */
    @Test
    void whenNobodyIsLeftItIsAnAlarmAndToldOnce() {
        coverage.check();
        String absence = away("vera.gata", "mats.berg", "manager");
        away("anna.lind", "mats.berg", "manager");
        coverage.check();
        coverage.check();

        assertThat(alarms("UNIT", "gata")).containsExactly("coverage.lost");
        assertThat(lastPayload("UNIT", "gata"))
                .contains("\"unit\":\"gata\"", "\"gap\":\"EVERYBODY_AWAY\"", "\"accountable\":\"karin.ek\"");
        assertThat(listed("UNIT", "gata")).isEqualTo("UNCOVERED");
        assertThat(listed("UNIT", "samhallsbyggnad")).isEqualTo("NO_SUBSTITUTE");
        assertThat(alarms("ACCOUNT", "kungalv-facebook")).isEmpty(); // Klara is there
        assertThat(http.get()
                        .uri("/actuator/health")
                        .with(as("olle.strand", "operator"))
                        .exchange())
                .bodyText()
                .contains("DOWN");

        assertThat(asManager("/api/staff/vera.gata/absences/" + absence + "/withdrawal", "{}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        coverage.check();

        assertThat(alarms("UNIT", "gata")).containsExactly("coverage.lost", "coverage.regained");
        assertThat(listed("UNIT", "gata")).isEqualTo("NO_SUBSTITUTE");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(asManager("/api/staff/anna.lind/substitutes", "{\"substitute\":\"anna.lind\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.policy.quotation")
                .isEqualTo("Ersättare ska finnas utsedda vid frånvaro.");
        appointed("anna.lind", "{\"substitute\":\"vera.gata\"}");
        assertThat(asManager("/api/staff/anna.lind/substitutes", "{\"substitute\":\"vera.gata\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(asManager("/api/staff/anna.lind/substitutes", "{\"substitute\":\"nils.nobody\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(asManager("/api/staff/nils.nobody/substitutes", "{\"substitute\":\"vera.gata\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(asManager(
                        "/api/staff/anna.lind/absences",
                        "{\"from\":\"2026-12-02T00:00:00Z\",\"until\":\"2026-12-01T00:00:00Z\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(asManager("/api/staff/anna.lind/absences/" + UUID.randomUUID() + "/withdrawal", "{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(
                        "anna.lind",
                        "case-officer",
                        "/api/staff/vera.gata/absences",
                        "{\"from\":\"2026-12-02T00:00:00Z\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(
                        "anna.lind",
                        "case-officer",
                        "/api/staff/anna.lind/substitutes",
                        "{\"substitute\":\"vera.gata\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String away(String officer, String by, String role) {
        return bodyOf(as(by, role, "/api/staff/" + officer + "/absences", "{\"from\":\"2020-01-01T00:00:00Z\"}"))
                .get("absenceId")
                .asString();
    }

    private String appointed(String officer, String body) {
        return bodyOf(asManager("/api/staff/" + officer + "/substitutes", body))
                .get("appointmentId")
                .asString();
    }

    private static List<String> alarms(String kind, String id) {
        return factsOf(NoteCoverage.idOf(kind, id).toString());
    }

    private static String lastPayload(String kind, String id) {
        return ADMIN.queryForObject(
                "select payload from ledger.event where aggregate_id = ? order by position desc limit 1",
                String.class,
                NoteCoverage.idOf(kind, id));
    }

    private static String listed(String kind, String id) {
        return ADMIN.queryForObject(
                "select state from ledger.coverage where kind = ? and id = ?", String.class, kind, id);
    }

    private MvcTestResult asManager(String path, String body) {
        return as("mats.berg", "manager", path, body);
    }

    private MvcTestResult as(String officer, String role, String path, String body) {
        return http.post()
                .uri(path)
                .with(as(officer, role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
