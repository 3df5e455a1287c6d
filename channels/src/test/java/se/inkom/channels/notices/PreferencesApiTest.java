package se.inkom.channels.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.channels.testing.ChannelsTest;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

class PreferencesApiTest extends ChannelsTest {
    private static final String PATH = "/api/notices/preferences";
    private static final String QUIET =
            "{\"kinds\":{\"ASSIGNED\":\"DIGEST\",\"ROUTED\":\"OFF\"},\"digestAt\":\"06:15\","
                    + "\"quietHours\":{\"from\":\"18:00\",\"to\":\"07:00\"},\"quietWeekends\":true,\"language\":\"sv\"}";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient db;

    @Autowired
    private NoticeRows rows;

    @BeforeEach
    void clear() {
        db.sql("delete from channels.notice").update();
        db.sql("delete from channels.notice_preference").update();
    }

    @Test
    void everybodyHasTheirOwn() throws Exception {
        http.perform(get(PATH).with(person("anna.lind")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("kinds.ASSIGNED").value("AT_ONCE"))
                .andExpect(jsonPath("kinds.ROUTED").value("DIGEST"))
                .andExpect(jsonPath("digestAt").value("07:30"))
                .andExpect(jsonPath("quietHours").doesNotExist())
                .andExpect(jsonPath("language").value("sv"))
                .andExpect(jsonPath("reachable").value(true));

        http.perform(write("anna.lind", 0, QUIET))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("kinds.ROUTED").value("OFF"))
                .andExpect(jsonPath("kinds.ESCALATED").value("AT_ONCE"))
                .andExpect(jsonPath("quietHours.from").value("18:00"));

        http.perform(get(PATH).with(person("ny.person")))
                .andExpect(jsonPath("kinds.ROUTED").value("DIGEST"))
                .andExpect(jsonPath("reachable").value(false));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() throws Exception {
        http.perform(write("anna.lind", 0, QUIET)).andExpect(status().isOk());
        http.perform(write("anna.lind", 0, QUIET))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("type").value("urn:inkom:problem:version-stale"))
                .andExpect(jsonPath("version").value(1));
        http.perform(write("anna.lind", 7, QUIET)).andExpect(status().isPreconditionFailed());
        http.perform(put(PATH)
                        .with(person("anna.lind"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(QUIET))
                .andExpect(status().isPreconditionRequired());
        http.perform(write("anna.lind", 1, QUIET)).andExpect(header().string("ETag", "\"2\""));
    }

    @Test
    void refusesWhatMakesNoSense() throws Exception {
        http.perform(write("anna.lind", 0, QUIET.replace("\"ROUTED\":\"OFF\"", "\"ESCALATED\":\"OFF\"")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("type").value("urn:inkom:problem:notice-not-optional"))
                .andExpect(jsonPath("kind").value("ESCALATED"));
        http.perform(write("anna.lind", 0, QUIET.replace("07:00", "18:00")))
                .andExpect(status().isUnprocessableContent());
        http.perform(write("anna.lind", 0, QUIET.replace("\"sv\"", "\"fi\""))).andExpect(status().isBadRequest());
        http.perform(write("anna.lind", 0, QUIET.replace("ROUTED", "GOSSIP"))).andExpect(status().isBadRequest());
        http.perform(get(PATH)).andExpect(status().isUnauthorized());
        http.perform(get(PATH).with(jwt().authorities(new SimpleGrantedAuthority("ROLE_despatch"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void newWishesCountForWhatWaits() throws Exception {
        Instant far = Instant.parse("2040-01-02T09:00:00Z");
        rows.add(new OfficerId("vera.gata"), notice(NoticeKind.ROUTED), NoticeState.WAITING, far);
        rows.add(new OfficerId("vera.gata"), notice(NoticeKind.ASSIGNED), NoticeState.WAITING, far);

        http.perform(write("vera.gata", 0, QUIET)).andExpect(status().isOk());

        assertThat(db.sql("select kind || ' ' || state from channels.notice where officer = 'vera.gata' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("ASSIGNED WAITING", "ROUTED OFF");
        assertThat(db.sql("select tell_at < '2039-01-01' from channels.notice where kind = 'ASSIGNED'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static Notice notice(NoticeKind kind) {
        return new Notice(
                UUID.randomUUID(), kind, new CaseId(UUID.randomUUID()), null, null, null, null, null, Instant.now());
    }

    private static MockHttpServletRequestBuilder write(String who, long seen, String body) {
        return put(PATH)
                .with(person(who))
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor person(String id) {
        return jwt().jwt(token -> token.subject(id)).authorities(new SimpleGrantedAuthority("ROLE_case-officer"));
    }
}
