package se.inkom.command.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;

/** R21, R22, N12: who looked at which account, when, and what had come in. */
class SupervisionTest extends RunningDesks {
    private static final String PATH = "/api/accounts/granne/supervision";

    @Test
    void aLookTellsWhatHadComeInSinceTheLastOne() {
        String first = onNeighbour("Hej en gång");
        String second = onNeighbour("Hej två gånger");

        var looked = bodyOf(look("k1", "{\"unsuitable\":1,\"note\":\"Ett inlägg om Kim\"}"));
        var again = bodyOf(look("k1", "{\"unsuitable\":1,\"note\":\"Ett inlägg om Kim\"}"));
        var next = bodyOf(look("k2", "{\"unsuitable\":0}"));
        onNeighbour("Hej tre gånger");
        var last = bodyOf(look("k3", "{\"unsuitable\":0}"));

        assertThat(looked.get("newPosts").asLong()).isEqualTo(2);
        assertThat(looked.get("newestCase").asString()).isEqualTo(first.compareTo(second) > 0 ? first : second);
        assertThat(again).isEqualTo(looked);
        assertThat(next.get("newPosts").asLong()).isZero();
        assertThat(next.get("newestCase")).isEqualTo(looked.get("newestCase"));
        assertThat(last.get("newPosts").asLong()).isEqualTo(1);
        assertThat(ADMIN.queryForList(
                        "select payload from ledger.event where event_type = 'account.supervised' order by position",
                        String.class))
                .hasSize(3)
                .allMatch(payload -> payload.contains("\"performedBy\":\"anna.lind\""))
                .noneMatch(payload -> payload.contains("Kim"));
    }

    @Test
    void onlyOurAccountsAreLookedAt() {
        assertThat(post("/api/accounts/nobody/supervision", "{\"unsuitable\":0}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/api/accounts/granne/supervision", "{\"unsuitable\":-1}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    /** An account that nobody has written on is listed all the same: it is the one that the alarm is for (L13). */
    @Test
    void everyAccountIsListedForTheReadingRoom() {
        assertThat(ADMIN.queryForList("select account from ledger.account order by 1", String.class))
                .contains("granne", "kungalv-facebook");
        assertThat(ADMIN.queryForObject(
                        "select bool_and(alarm_at = listed_at + interval '7 days' and first_look_by > listed_at) from ledger.account",
                        Boolean.class))
                .isTrue();
    }

    private String onNeighbour(String text) {
        return bodyOf(post("/api/posts", "{\"account\":\"granne\",\"text\":\"" + text + "\"}"))
                .get("caseId")
                .asString();
    }

    private MvcTestResult look(String key, String body) {
        return http.post()
                .uri(PATH)
                .with(asAnna())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
