package se.inkom.query.publicdiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.w3c.dom.Document;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryVoided;
import se.inkom.query.testing.ReadingRoom;

class PublicDiaryTest extends ReadingRoom {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private MatterId registered(String authority, int number, CaseId id, String sender, String about) {
        MatterId matter = matter();
        LEDGER.happened(
                opened(matter, new AuthorityId(authority), number, LEDGER.text(id, "Ärende om " + about)),
                entry(matter, 1, id, LEDGER.post(id, sender, "inlägg"), LEDGER.text(id, about), DAY.plusDays(number)));
        return matter;
    }

    /** Nobody is asked who they are. */
    private ResultActions look(String path, Object... values) throws Exception {
        return http.perform(get(path, values));
    }

    @Test
    void showsTheNewestFirstWithoutATokenAndWithoutNames() throws Exception {
        registered("PUA", 1, LEDGER.newCase(), "Eva Ek", "hål i gatan");
        registered("PUA", 2, LEDGER.newCase(), "Nils Al", "badhuset");
        registered("PUB", 1, LEDGER.newCase(), "Ida By", "skolan");
        caughtUp();

        look("/public/diary/entries?authority=PUA")
                .andExpect(status().isOk())
                .andExpect(jsonPath("items[*].diaryNumber", contains("PUA2026/2", "PUA2026/1")))
                .andExpect(jsonPath("items[1].date").value("2026-11-21"))
                .andExpect(jsonPath("items[1].subject").value("Ärende om hål i gatan"))
                .andExpect(jsonPath("items[1].counterpart").value("Namn visas inte"))
                .andExpect(content().string(not(containsString("Eva Ek"))));
        look("/public/diary?authority=PUA")
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("Ärende om badhuset")))
                .andExpect(content().string(not(containsString("Nils Al"))));
        look("/public/diary/PUA/2026-11-21")
                .andExpect(content().string(containsString("PUA2026/1")))
                .andExpect(content().string(not(containsString("PUA2026/2"))))
                .andExpect(content().string(containsString("/public/diary/PUA/2026-11-22")));
        look("/public/diary/matter?number=PUA2026/2").andExpect(content().string(containsString("badhuset")));
        http.perform(head("/public/diary")).andExpect(status().isOk());
    }

    @Test
    void searchesWordsNumbersAndDatesButNoHiddenNames() throws Exception {
        registered("PUS", 1, LEDGER.newCase(), "Eva Ekorrsson", "hål i gatan");
        registered("PUS", 2, LEDGER.newCase(), "Nils Al", "badhuset");
        caughtUp();

        look("/public/diary/entries?authority=PUS&q=gator").andExpect(jsonPath("items", hasSize(1)));
        look("/public/diary/entries?q=pus2026/2").andExpect(jsonPath("items", hasSize(1)));
        look("/public/diary/entries?authority=PUS&q=2026-11-22")
                .andExpect(jsonPath("items[*].diaryNumber", contains("PUS2026/2")));
        look("/public/diary/entries?authority=PUS&from=2026-11-22&q=gator").andExpect(jsonPath("items", hasSize(0)));
        look("/public/diary/entries?authority=PUS&q=Ekorrsson").andExpect(jsonPath("items", hasSize(0)));
        look("/public/diary/entries?authority=PUS&q={q}", "'\\ & | ! <-> \"§aPUS\"")
                .andExpect(status().isOk());
        look("/public/diary/entries?q={q}", "x".repeat(201)).andExpect(status().isBadRequest());
        look("/public/diary/entries?cursor=abc").andExpect(status().isBadRequest());
    }

    /** N8: that a protected word is there can be told neither from what a search finds nor from how it answers. */
    @Test
    void aSecretEntryHasDateAndNumberAndNothingElse() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.secret(id);
        LEDGER.happened(secrecyMarked(id));
        registered("PUH", 1, id, "Eva Ek", "kanariefågel");
        caughtUp();

        for (String path : new String[] {
            "/public/diary/entries?authority=PUH",
            "/public/diary?authority=PUH",
            "/public/diary/PUH/2026-11-21",
            "/public/diary/matter?number=PUH2026/1",
            "/public/diary/feed.atom?authority=PUH",
            "/public/diary/feed.rss?authority=PUH"
        }) {
            look(path)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("PUH2026/1")))
                    .andExpect(content().string(containsString("Sekretess")))
                    .andExpect(content().string(not(containsString("kanariefågel"))))
                    .andExpect(content().string(not(containsString("Eva Ek"))));
        }
        for (String path : new String[] {"/public/diary/entries?authority=PUH&q=", "/public/diary?authority=PUH&q="}) {
            String protectedWord = answer(path + "kanariefågel").replace("kanariefågel", "?");
            assertThat(protectedWord).isEqualTo(answer(path + "finnsinte").replace("finnsinte", "?"));
        }
    }

    @Test
    void aVoidedEntryStaysAndSaysWhy() throws Exception {
        CaseId id = LEDGER.newCase();
        MatterId matter = registered("PUV", 1, id, "Eva Ek", "dubblett");
        LEDGER.happened(new EntryVoided(matter, 1, LEDGER.text(id, "Registrerad två gånger"), RUT, NOON));
        caughtUp();

        look("/public/diary/PUV/2026-11-21")
                .andExpect(content().string(containsString("PUV2026/1")))
                .andExpect(content().string(containsString("Makulerad")))
                .andExpect(content().string(containsString("Registrerad två gånger")));
        look("/public/diary/entries?authority=PUV")
                .andExpect(jsonPath("items[0].voided").value(true));
    }

    @Test
    void otherPeoplesWordsStayWords() throws Exception {
        registered("PUX", 1, LEDGER.newCase(), "Eva", "<script>alert(1)</script> & \u0007 \"]]>");
        caughtUp();

        look("/public/diary?authority=PUX")
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script"))));
        Document atom = xml(answer("/public/diary/feed.atom?authority=PUX"));
        assertThat(atom.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo("PUX2026/1-1 Ärende om <script>alert(1)</script> &  \"]]>");
        Document rss = xml(answer("/public/diary/feed.rss?authority=PUX"));
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(1);
    }

    @Test
    void answersMayBeCachedAndAskedForAgain() throws Exception {
        var response = look("/public/diary/PUC/2026-01-01")
                .andExpect(header().string("Cache-Control", "public, max-age=60"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("RateLimit-Limit", "120"))
                .andExpect(header().exists("RateLimit-Remaining"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse();
        http.perform(get("/public/diary/PUC/2026-01-01").header("If-None-Match", response.getHeader("ETag")))
                .andExpect(status().isNotModified());
        look("/public/static/diary.css").andExpect(status().isOk());
        look("/public/accessibility").andExpect(content().string(containsString("WCAG 2.1")));
    }

    @Test
    void whatCannotBeReadOrFoundIsSaidOnThePage() throws Exception {
        look("/public/diary?from=igår")
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("Skriv det som 2026-11-20")))
                .andExpect(content().string(containsString("aria-describedby=\"fel\"")));
        look("/public/diary/matter?number=finns-inte")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Sidan finns inte")));
        look("/public/diary/KS/igår").andExpect(status().isNotFound());
        look("/public/diary/entries?from=igår").andExpect(status().isBadRequest());
        look("/public/annat").andExpect(status().isUnauthorized());
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        for (int n = 0; n < 120; n++) {
            from("192.0.2.7").andExpect(status().isOk());
        }
        from("192.0.2.7")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("type").value("urn:inkom:problem:too-many-requests"));
        from("192.0.2.8").andExpect(status().isOk());
    }

    private ResultActions from(String address) throws Exception {
        return http.perform(get("/public/static/favicon.svg").with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }

    private String answer(String path) throws Exception {
        return look(path).andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
