package se.inkom.channels.accounts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.inkom.channels.testing.ChannelsTest;
import se.inkom.channels.testing.House;

/** A token that expired shows on its account, in health and in the metrics after the next check (D27). */
class AccountsHealthTest extends ChannelsTest {
    private static final String REFUSED =
            "inkom_account_token_refused{account=\"" + House.PAGE + "\",platform=\"FACEBOOK\"} ";

    @Autowired
    private MockMvc http;

    @Autowired
    private AccountCheck check;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    @AfterEach
    void clear() {
        House.graph().resetAll();
        db.sql("delete from channels.account").update();
    }

    @Test
    void showsAnExpiredTokenAndThatItWasExchanged() throws Exception {
        account(House.PAGE, aResponse().withStatus(400).withBody("{\"error\":{\"code\":190,\"error_subcode\":463}}"));
        account(House.INSTAGRAM, okJson("{\"id\":\"1\"}").withHeader("X-App-Usage", "{\"call_count\":12}"));
        check.all();
        http.perform(get("/api/accounts/health").with(role("operator")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("items.length()").value(2))
                .andExpect(jsonPath("items[0].account").value(House.PAGE))
                .andExpect(jsonPath("items[0].token").value("REFUSED"))
                .andExpect(jsonPath("items[0].tokenReason").value("token-expired"))
                .andExpect(jsonPath("items[0].effectsWait").value(true))
                .andExpect(jsonPath("items[0].checkedAt").exists())
                .andExpect(jsonPath("items[1].token").value("GOOD"))
                .andExpect(jsonPath("items[1].effectsWait").value(false))
                .andExpect(jsonPath("items[1].usagePercent").value(12))
                .andExpect(content().string(not(containsString(House.ACCESS_TOKEN))));
        http.perform(get("/actuator/health")).andExpect(status().isServiceUnavailable());
        http.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
        http.perform(get("/actuator/prometheus")).andExpect(content().string(containsString(REFUSED + "1.0")));

        account(House.PAGE, okJson("{\"id\":\"1\"}"));
        check.all();
        http.perform(get("/api/accounts/health").with(role("communications")))
                .andExpect(jsonPath("items[0].token").value("GOOD"))
                .andExpect(jsonPath("items[0].tokenReason").doesNotExist())
                .andExpect(jsonPath("items[0].effectsWait").value(false));
        http.perform(get("/actuator/health")).andExpect(status().isOk());
        http.perform(get("/actuator/prometheus")).andExpect(content().string(containsString(REFUSED + "0.0")));
    }

    @Test
    void forgetsAnAccountThatIsNoLongerOurs() throws Exception {
        db.sql("insert into channels.account (platform, account, token, token_since)"
                        + " values ('FACEBOOK', 'sold', 'REFUSED', now())")
                .update();
        account(House.PAGE, okJson("{\"id\":\"1\"}"));
        account(House.INSTAGRAM, okJson("{\"id\":\"1\"}"));
        check.all();
        http.perform(get("/actuator/health")).andExpect(status().isOk());
        http.perform(get("/api/accounts/health").with(role("manager")))
                .andExpect(jsonPath("items.length()").value(2));
    }

    @Test
    void isNotForEverybody() throws Exception {
        http.perform(get("/api/accounts/health")).andExpect(status().isUnauthorized());
        http.perform(get("/api/accounts/health").with(role("case-officer"))).andExpect(status().isForbidden());
    }

    private static void account(String id, ResponseDefinitionBuilder answer) {
        House.graph().stubFor(WireMock.get(urlPathEqualTo("/graph/v25.0/" + id)).willReturn(answer));
    }

    private static RequestPostProcessor role(String role) {
        return jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
