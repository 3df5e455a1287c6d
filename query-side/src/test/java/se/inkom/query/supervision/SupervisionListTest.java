package se.inkom.query.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.inkom.events.ContentRef;
import se.inkom.events.Platform;
import se.inkom.events.accounts.SupervisionPerformed;
import se.inkom.events.ids.AccountId;
import se.inkom.ledger.directory.ListedAccount;
import se.inkom.query.testing.ReadingRoom;

/** R21, R22, L13, N12: which accounts nobody has looked at today, and the alarm after seven days. NOON is a Friday. */
class SupervisionListTest extends ReadingRoom {
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T23:00:00Z");
    private static final Instant END_OF_MONDAY = Instant.parse("2026-11-23T23:00:00Z");

    @AfterEach
    void backToNoon() {
        time.is(NOON);
    }

    @Test
    void anAccountGoesFromSeenTodayOverOverdueToAlarm() throws Exception {
        listed("sup-clock");
        LEDGER.happened(look("sup-clock", NOON, null));
        caughtUp();

        assertThat(stateAt(NOON, "sup-clock")).isEqualTo("SEEN_TODAY");
        assertThat(stateAt(FRIDAY_NIGHT.minusMillis(1), "sup-clock")).isEqualTo("SEEN_TODAY");
        assertThat(stateAt(FRIDAY_NIGHT, "sup-clock")).isEqualTo("NOT_TODAY");
        assertThat(stateAt(END_OF_MONDAY.minusMillis(1), "sup-clock")).isEqualTo("NOT_TODAY");
        assertThat(stateAt(END_OF_MONDAY, "sup-clock")).isEqualTo("OVERDUE");
        assertThat(stateAt(NOON.plus(Duration.ofDays(7)).minusMillis(1), "sup-clock"))
                .isEqualTo("OVERDUE");
        assertThat(stateAt(NOON.plus(Duration.ofDays(7)), "sup-clock")).isEqualTo("ALARM");
    }

    /** An account without a single event is on the list, and in alarm a week after it was listed. */
    @Test
    void whatNobodyEverLookedAtIsOnTheListToo() throws Exception {
        listed("sup-never");

        assertThat(stateAt(NOON, "sup-never")).isEqualTo("NOT_TODAY");
        assertThat(stateAt(NOON.plus(Duration.ofDays(7)), "sup-never")).isEqualTo("ALARM");
        time.is(NOON.plus(Duration.ofDays(8)));
        read("/api/supervision?watch=ALARM")
                .andExpect(jsonPath("$[?(@.account == 'sup-never')].looks").value(0));
    }

    @Test
    void tellsWhoLookedWhenAndWhatTheySaw() throws Exception {
        listed("sup-who");
        var case1 = LEDGER.newCase();
        ContentRef note = LEDGER.text(case1, "Ett inlägg måste bort");
        LEDGER.happened(
                look("sup-who", NOON.minusSeconds(60), null),
                new SupervisionPerformed(
                        new AccountId("sup-who"),
                        ANNA,
                        NOON,
                        12,
                        case1,
                        1,
                        note,
                        END_OF_MONDAY,
                        NOON.plus(Duration.ofDays(7))));
        caughtUp();

        read("/api/supervision/sup-who")
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].performedBy").value("anna.lind"))
                .andExpect(jsonPath("$[0].newPosts").value(12))
                .andExpect(jsonPath("$[0].unsuitable").value(1))
                .andExpect(jsonPath("$[0].newestCase").value(case1.toString()))
                .andExpect(jsonPath("$[0].note").value("Ett inlägg måste bort"));
        read("/api/supervision/nobody").andExpect(status().isNotFound());
    }

    private static void listed(String account) {
        LEDGER.listed(new ListedAccount(
                new AccountId(account),
                Platform.FACEBOOK,
                KS,
                KOMMUNIKATION,
                NOON,
                END_OF_MONDAY,
                NOON.plus(Duration.ofDays(7))));
    }

    private static SupervisionPerformed look(String account, Instant at, ContentRef note) {
        return new SupervisionPerformed(
                new AccountId(account), VERA, at, 3, null, 0, note, END_OF_MONDAY, at.plus(Duration.ofDays(7)));
    }

    private String stateAt(Instant now, String account) throws Exception {
        time.is(now);
        String body = read("/api/supervision").andReturn().getResponse().getContentAsString();
        List<String> states = JsonPath.read(body, "$[?(@.account == '" + account + "')].state");
        return states.getFirst();
    }
}
