package se.inkom.command.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;

/** Two officers with one case open see each other; nothing of it is recorded. */
class PresenceTest extends RunningDesks {

    @Test
    void officersSeeEachOtherUntilTheyLeave() {
        String id = aCase("Hej");

        assertThat(bodyOf(see(id, "anna.lind", false)).get("others")).isEmpty();
        var others = bodyOf(see(id, "vera.gata", true)).get("others");
        assertThat(others).hasSize(1);
        assertThat(others.get(0).get("name").asString()).isEqualTo("Anna Lind");
        assertThat(bodyOf(see(id, "anna.lind", true))
                        .get("others")
                        .get(0)
                        .get("writing")
                        .asBoolean())
                .isTrue();

        assertThat(http.delete()
                        .uri("/api/cases/" + id + "/presence")
                        .with(as("vera.gata", "case-officer"))
                        .exchange())
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(bodyOf(see(id, "anna.lind", false)).get("others")).isEmpty();
        assertThat(factsOf(id)).containsExactly("case.post-received", "case.assigned");
    }

    @Test
    void whoHasNotBeenSeenForAMinuteIsForgotten() {
        String id = aCase("Hej");
        see(id, "vera.gata", true);
        ADMIN.update("update command.presence set seen_at = seen_at - interval '61 seconds'");

        assertThat(bodyOf(see(id, "anna.lind", false)).get("others")).isEmpty();
        assertThat(ADMIN.queryForObject(
                        "select count(*) from command.presence where officer = 'vera.gata'", Long.class))
                .isZero();
    }

    @Test
    void nobodyIsPresentAtACaseThatDoesNotExist() {
        assertThat(see(UUID.randomUUID().toString(), "anna.lind", false)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult see(String id, String officer, boolean writing) {
        return http.put()
                .uri("/api/cases/" + id + "/presence")
                .with(as(officer, "case-officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"writing\":" + writing + "}")
                .exchange();
    }
}
