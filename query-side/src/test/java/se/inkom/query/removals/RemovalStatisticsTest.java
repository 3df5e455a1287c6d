package se.inkom.query.removals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import org.junit.jupiter.api.Test;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.query.testing.ReadingRoom;

/** Whether the same rules hold for everyone can be counted, without a word of what was removed (L15, N14). */
class RemovalStatisticsTest extends ReadingRoom {
    private static final OfficerId MATS = new OfficerId("mats.berg");

    @Test
    void countsPerGroundAndPersonWithoutContent() throws Exception {
        removal(ANNA, RemovalGround.ADVERTISING, null, Ending.REMOVED);
        removal(ANNA, RemovalGround.ADVERTISING, null, Ending.IMPOSSIBLE);
        removal(MATS, RemovalGround.ADVERTISING, null, Ending.REMOVED);
        removal(ANNA, RemovalGround.HATE_OR_HARASSMENT, LegalGround.AGITATION, Ending.HIDDEN);
        removal(MATS, RemovalGround.HATE_OR_HARASSMENT, LegalGround.AGITATION, Ending.COSMETIC);
        removal(MATS, RemovalGround.HATE_OR_HARASSMENT, LegalGround.UNLAWFUL_THREAT, Ending.NONE);
        caughtUp();

        String path = "/api/removals/statistics?from=2026-11-20&to=2026-11-20";
        http.perform(get(path).with(as("karin.ek", "manager")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("total.decided").value(6))
                .andExpect(jsonPath("total.removed").value(2))
                .andExpect(jsonPath("total.hidden").value(2))
                .andExpect(jsonPath("total.cosmetic").value(1))
                .andExpect(jsonPath("total.impossible").value(1))
                .andExpect(jsonPath("total.open").value(1))
                .andExpect(jsonPath("total.fallbacks").value(1))
                .andExpect(jsonPath("total.authorsInformed").value(2))
                .andExpect(jsonPath(
                        "grounds[*].ground", contains("ADVERTISING", "HATE_OR_HARASSMENT", "HATE_OR_HARASSMENT")))
                .andExpect(jsonPath("grounds[0].counts.decided").value(3))
                .andExpect(jsonPath("grounds[1].legalGround").value("AGITATION"))
                .andExpect(jsonPath("moderators[?(@.moderator=='mats.berg')].counts.decided", contains(3)))
                .andExpect(jsonPath("cells", hasSize(5)));
        http.perform(get("/api/removals/statistics?from=2026-11-21").with(as("karin.ek", "manager")))
                .andExpect(jsonPath("total.decided").value(0));
        http.perform(get(path).with(as("anna.lind", "case-officer"))).andExpect(status().isForbidden());

        String csv = http.perform(
                        get("/api/removals/statistics.csv?to=2026-11-20").with(as("a", "auditor")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(6);
        assertThat(csv).startsWith("Beslutad av,Grund,Stöd,Lagrum,").doesNotContain("Köp");
        assertThat(csv).contains("anna.lind,ADVERTISING,POLICY,,2,1,0,0,0,1,0,1,1");
    }

    private enum Ending {
        REMOVED,
        HIDDEN,
        COSMETIC,
        IMPOSSIBLE,
        NONE
    }

    private static void removal(OfficerId by, RemovalGround ground, LegalGround act, Ending ending) {
        CaseId id = LEDGER.newCase();
        PostReceived post = received(id, "rs", LEDGER.post(id, "Eva", "Köp!"), NOON);
        EffectId removal = effect();
        LEDGER.happened(post, decided(id, removal, post.version(), ground, act, by));
        switch (ending) {
            case REMOVED ->
                LEDGER.happened(
                        new RemovalExecuted(id, removal, NOON),
                        new AuthorInformed(
                                id, removal, LEDGER.text(id, "Köp inte"), NoticeMeans.DIRECT_MESSAGE, by, NOON));
            case HIDDEN -> LEDGER.happened(new PostHidden(id, removal, LegalEffect.HIDDEN, NOON));
            case COSMETIC -> LEDGER.happened(new PostHidden(id, removal, LegalEffect.HIDDEN_PUBLICLY_REACHABLE, NOON));
            case IMPOSSIBLE ->
                LEDGER.happened(
                        new RemovalImpossible(id, removal, "not-ours", NOON),
                        new RemovalFallbackDocumented(
                                id, removal, RemovalFallback.REPORTED_TO_PLATFORM, LEDGER.text(id, "1"), by, NOON));
            case NONE -> {}
        }
    }
}
