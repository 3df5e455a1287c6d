package se.inkom.query.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.query.testing.ReadingRoom;

class DiaryTest extends ReadingRoom {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private MatterId registered(String authority, int number, CaseId id, String sender, String about) {
        MatterId matter = matter();
        LEDGER.happened(
                opened(matter, new AuthorityId(authority), number, LEDGER.text(id, "Ärende om " + about)),
                entry(matter, 1, id, LEDGER.post(id, sender, "inlägg"), LEDGER.text(id, about), DAY.plusDays(number)));
        return matter;
    }

    @Test
    void listsEntriesInTheDiarysOwnOrder() throws Exception {
        CaseId id = LEDGER.newCase();
        MatterId first = registered("DIO", 1, id, "Eva Ek", "hål i gatan");
        registered("DIO", 10, LEDGER.newCase(), "Nils Al", "badhuset");
        registered("DIO", 2, LEDGER.newCase(), "Ida By", "skolan");
        LEDGER.happened(
                entry(first, 2, id, LEDGER.post(id, "Eva Ek", "mer"), LEDGER.text(id, "påminnelse"), DAY.plusDays(5)));
        caughtUp();

        read("/api/diary?authority=DIO&year=2026")
                .andExpect(
                        jsonPath("items[*].diaryNumber", contains("DIO2026/1", "DIO2026/1", "DIO2026/2", "DIO2026/10")))
                .andExpect(jsonPath("items[1].entryNumber").value(2))
                .andExpect(jsonPath("items[0].counterpart").value("Eva Ek"))
                .andExpect(jsonPath("items[0].subject").value("Ärende om hål i gatan"))
                .andExpect(jsonPath("items[0].date").value("2026-11-21"));
        read("/api/diary?authority=DIO&from=2026-11-22&to=2026-11-22").andExpect(jsonPath("items", hasSize(1)));
        read("/api/diary?authority=DIO&q=gator").andExpect(jsonPath("items", hasSize(2)));
        read("/api/diary?authority=DIO&q=DIO2026/10").andExpect(jsonPath("items", hasSize(1)));
        read("/api/diary?authority=DIO&year=2025").andExpect(jsonPath("items", hasSize(0)));
        read("/api/diary?from=igår").andExpect(status().isBadRequest());

        var seen = new ArrayList<Object>();
        String cursor = "";
        while (cursor != null) {
            String page = read("/api/diary?authority=DIO&limit=1&cursor={c}", cursor)
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            seen.add(JsonPath.read(page, "$.items[0].diaryNumber") + "-"
                    + JsonPath.read(page, "$.items[0].entryNumber"));
            cursor = page.contains("nextCursor") ? JsonPath.read(page, "$.nextCursor") : null;
        }
        assertThat(seen).containsExactly("DIO2026/1-1", "DIO2026/1-2", "DIO2026/2-1", "DIO2026/10-1");

        read("/api/matters?diaryNumber=DIO2026/1")
                .andExpect(jsonPath("items[0].entries", hasSize(2)))
                .andExpect(jsonPath("items[0].subject").value("Ärende om hål i gatan"));
        read("/api/matters/{id}", first).andExpect(jsonPath("diaryNumber").value("DIO2026/1"));
        read("/api/matters?diaryNumber=DIO2026/99").andExpect(jsonPath("items", hasSize(0)));
        read("/api/matters/{id}", matter()).andExpect(status().isNotFound());
    }

    /** L4: date and number stay public when the rest is masked, whether the marking came before or after. */
    @Test
    void masksSecretEntriesButNeverTheirNumberAndDate() throws Exception {
        CaseId before = LEDGER.newCase();
        LEDGER.secret(before);
        LEDGER.happened(secrecyMarked(before));
        registered("SEC", 1, before, "Eva Ek", "hemligt ett");
        CaseId after = LEDGER.newCase();
        registered("SEC", 2, after, "Eva Ek", "hemligt två");
        LEDGER.secret(after);
        LEDGER.happened(secrecyMarked(after));
        caughtUp();

        for (String path : new String[] {"/api/diary?authority=SEC", "/api/diary.csv?authority=SEC"}) {
            read(path)
                    .andExpect(content().string(containsString("SEC2026/1")))
                    .andExpect(content().string(containsString("2026-11-22")))
                    .andExpect(content().string(containsString("Sekretess")))
                    .andExpect(content().string(not(containsString("hemligt"))))
                    .andExpect(content().string(not(containsString("Eva Ek"))));
        }
        read("/api/matters?diaryNumber=SEC2026/2")
                .andExpect(jsonPath("items[0].subject").value("Sekretess"))
                .andExpect(content().string(not(containsString("hemligt"))));
        read("/api/diary?authority=SEC&q=hemligt").andExpect(jsonPath("items", hasSize(0)));

        LEDGER.open(after);
        LEDGER.happened(secrecyLifted(after, LEDGER.text(after, "prövat")));
        caughtUp();
        read("/api/diary?authority=SEC&q=hemligt")
                .andExpect(jsonPath("items[*].diaryNumber", contains("SEC2026/2")))
                .andExpect(jsonPath("items[0].counterpart").value("Eva Ek"));
    }

    @Test
    void theFileQuotesAndDefusesOtherPeoplesWords() throws Exception {
        registered("CSV", 1, LEDGER.newCase(), "=cmd|' /C calc'!A0", "citat \"ett\", komma\r\noch rad; åäö 😀");
        registered("CSV", 2, LEDGER.newCase(), "@SUM(A1)", "+46 70");
        registered("CSV", 3, LEDGER.newCase(), "-1", "\t=1");
        caughtUp();

        var answer = read("/api/diary.csv?authority=CSV")
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse();
        byte[] bytes = answer.getContentAsByteArray();
        String file = new String(bytes, StandardCharsets.UTF_8);
        assertThat(file).contains("\"citat \"\"ett\"\", komma\r\noch rad; åäö 😀\"");

        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))) {
            var records = rows.getRecords();
            assertThat(records).hasSize(3);
            assertThat(records.get(0).get("Avsändare/mottagare")).isEqualTo("'=cmd|' /C calc'!A0");
            assertThat(records.get(0).get("Beskrivning")).isEqualTo("citat \"ett\", komma\r\noch rad; åäö 😀");
            assertThat(records.get(1).get("Avsändare/mottagare")).isEqualTo("'@SUM(A1)");
            assertThat(records.get(1).get("Beskrivning")).isEqualTo("'+46 70");
            assertThat(records.get(2).get("Avsändare/mottagare")).isEqualTo("'-1");
            assertThat(records.get(2).get("Beskrivning")).isEqualTo("'\t=1");
        }
    }
}
