package se.inkom.command.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;

/** R51: names under protection are recognised, and the list itself can be read by nobody. */
class ProtectedNamesTest extends RunningDesks {
    @Autowired
    private ProtectedNamesTable names;

    @AfterEach
    void forget() {
        ADMIN.update("delete from command.protected_name");
    }

    @Test
    void recognisesANameHoweverItIsWritten() {
        names.list("Kim Anna Berg-Öst", "rut.ros", UUID.randomUUID());

        for (String text : new String[] {
            "Hej Kim Anna Berg-Öst!",
            "kim anna berg-öst",
            "Berg-Öst, Kim Anna",
            "Kim Berg-Öst svarar.",
            "KIM BERG-ÖSTS ärende",
            "Vi har pratat med Kim\nBerg-Öst i dag"
        }) {
            assertThat(names.areIn(text)).as(text).isTrue();
        }
        for (String text : new String[] {"Kim Andersson", "Anna Berg", "Kim, vi ringer Berg-Öst", "Berg-Öst"}) {
            assertThat(names.areIn(text)).as(text).isFalse();
        }
    }

    /** Neither the table nor the refusal repeats the name. */
    @Test
    void nobodyCanReadTheList() {
        assertThat(post("Kim Berg", "rut.ros", "registrar")).hasStatus(HttpStatus.CREATED);
        String id = aCase("Hej");

        MvcTestResult refused =
                change(id, 2, "answers", "{\"text\":\"Kim Berg ringer dig.\",\"factProvider\":\"vera.gata\"}");

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        var problem = bodyOf(refused);
        assertThat(problem.get("rule").asString()).isEqualTo("R51");
        assertThat(problem.get("type").asString()).endsWith("answer-has-protected-name");
        assertThat(problem.toString()).doesNotContain("Kim", "Berg");
        assertThat(ADMIN.queryForList("select t::text from command.protected_name t", String.class)
                        .toString())
                .doesNotContainIgnoringCase("kim")
                .doesNotContainIgnoringCase("berg");
        assertThat(change(id, 2, "drafts", "{\"text\":\"Kim Berg ringer dig.\",\"factProvider\":\"vera.gata\"}"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void onlyManagersAndRegistrarsKeepIt() {
        assertThat(post("Kim Berg", "anna.lind", "case-officer")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("Kim", "rut.ros", "registrar")).hasStatus(HttpStatus.BAD_REQUEST);
        String listed =
                bodyOf(post("Kim Berg", "rut.ros", "registrar")).get("id").asString();

        assertThat(strike(listed)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(strike(listed)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(names.areIn("Kim Berg")).isFalse();
    }

    private MvcTestResult post(String name, String officer, String role) {
        return http.post()
                .uri("/api/protected-names")
                .with(as(officer, role))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"" + name + "\"}")
                .exchange();
    }

    private MvcTestResult strike(String id) {
        return http.delete()
                .uri("/api/protected-names/" + id)
                .with(as("rut.ros", "registrar"))
                .exchange();
    }
}
