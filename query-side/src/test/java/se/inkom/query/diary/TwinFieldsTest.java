package se.inkom.query.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.registry.*;
import se.inkom.query.testing.ReadingRoom;

/** Everything that can be protected exists twice, and a voided entry stays where it is (L4, L5, N4, N8, ADR 0027). */
class TwinFieldsTest extends ReadingRoom {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final SecrecyMarking MARK = new SecrecyMarking("OSL 26:1", DAY, new AuthorityId("TWI"));

    @Autowired
    private Diary diary;

    /** The vault keeps what the registrar writes for the public under the matter, which is never secret. */
    private static CaseId own(MatterId matter) {
        return new CaseId(matter.value());
    }

    private static MatterOpened twin(MatterId matter, int number, ContentRef open, ContentRef apart) {
        return new MatterOpened(
                matter,
                new AuthorityId("TWI"),
                new DiaryNumber("TWI2026/" + number),
                2026,
                number,
                null,
                open,
                apart,
                DAY,
                RUT,
                RUT,
                NOON);
    }

    private DiaryEntry only(MatterId matter, Variant variant) {
        List<DiaryEntry> entries = new ArrayList<>();
        diary.each(DiaryFilter.ofMatter(matter.value()), variant, entries::add);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    @Test
    void wordsChosenForThePublicStayOpenWhileTheCaseIsSecret() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.secret(id);
        MatterId matter = matter();
        ContentRef post = LEDGER.post(id, "Eva Skyddad", "hemlig text");
        LEDGER.happened(
                secrecyMarked(id),
                twin(matter, 1, LEDGER.text(own(matter), "Fråga om stöd"), LEDGER.text(id, "Evas bostad")),
                new EntryRegistered(
                        matter,
                        1,
                        EntryKind.POST,
                        id,
                        EntryDirection.INCOMING,
                        List.of(post),
                        post,
                        null,
                        null,
                        LEDGER.text(id, "Evas ansökan"),
                        null,
                        DAY,
                        RUT,
                        NOON));
        caughtUp();
        long before = LEDGER.accessesTo(id);

        DiaryEntry open = only(matter, Variant.PUBLIC);
        assertThat(open.subject()).isEqualTo("Fråga om stöd");
        assertThat(open.description()).isEqualTo("Sekretess");
        assertThat(open.counterpart()).isEqualTo("Sekretess");
        assertThat(open.protectedSubject()).isNull();
        assertThat(open.protectedDescription()).isNull();
        assertThat(open.protectedCounterpart()).isNull();
        assertThat(open.restricted()).isTrue();
        assertThat(open.marking()).isEqualTo(new SecrecyNote("OSL 26:1", DAY, "KS"));
        assertThat(LEDGER.accessesTo(id)).isEqualTo(before);

        DiaryEntry all = only(matter, new Variant.Protected(new OfficerId("rut.ek"), "test"));
        assertThat(all.protectedSubject()).isEqualTo("Evas bostad");
        assertThat(all.protectedDescription()).isEqualTo("Evas ansökan");
        assertThat(all.protectedCounterpart()).isEqualTo("Eva Skyddad");
        assertThat(LEDGER.accessesTo(id)).isEqualTo(before + 3);

        http.perform(get("/api/diary?authority=TWI&variant=PROTECTED").with(as("anna.lind", "case-officer")))
                .andExpect(status().isForbidden());
        read("/api/matters/{id}?variant=PROTECTED", matter)
                .andExpect(jsonPath("protectedSubject").value("Evas bostad"))
                .andExpect(jsonPath("entries[0].protectedDescription").value("Evas ansökan"));
        read("/api/matters/{id}", matter)
                .andExpect(jsonPath("protectedSubject").doesNotExist())
                .andExpect(content().string(not(containsString("Eva"))));
        for (String word : List.of("Eva", "bostad", "ansökan", "Skyddad")) {
            read("/api/diary?authority=TWI&variant=PROTECTED&q=" + word).andExpect(jsonPath("items", hasSize(0)));
        }
    }

    /** A marked entry keeps its words apart though its case is open; taking the mark away gives them back. */
    @Test
    void anEntryIsMarkedByItself() {
        CaseId id = LEDGER.newCase();
        MatterId matter = matter();
        ContentRef post = LEDGER.post(id, "Nils Al", "text");
        ContentRef words = LEDGER.text(id, "Nils hälsa");
        LEDGER.happened(twin(matter, 2, LEDGER.text(id, "Badet"), null), entry(matter, 1, id, post, words, DAY));
        LEDGER.happened(new EntryCorrected(matter, 1, null, post, null, words, MARK, RUT, NOON));
        caughtUp();

        DiaryEntry marked = only(matter, Variant.PUBLIC);
        assertThat(marked.description()).isEqualTo("Sekretess");
        assertThat(marked.counterpart()).isEqualTo("Sekretess");
        assertThat(marked.subject()).isEqualTo("Badet");
        assertThat(marked.restricted()).isTrue();
        assertThat(marked.marking()).isEqualTo(new SecrecyNote("OSL 26:1", DAY, "TWI"));
        assertThat(marked.changedAt()).isGreaterThan(marked.position());
        DiaryEntry apart = only(matter, new Variant.Protected(new OfficerId("rut.ek"), "test"));
        assertThat(apart.protectedDescription()).isEqualTo("Nils hälsa");
        assertThat(apart.protectedCounterpart()).isEqualTo("Nils Al");
        assertThat(apart.protectedSubject()).isNull();

        LEDGER.happened(new EntryCorrected(matter, 1, post, null, words, null, null, RUT, NOON));
        caughtUp();
        assertThat(only(matter, Variant.PUBLIC).description()).isEqualTo("Nils hälsa");
        assertThat(only(matter, Variant.PUBLIC).counterpart()).isEqualTo("Nils Al");
    }

    @Test
    void theMattersLifeReachesEachOfItsEntries() throws Exception {
        CaseId id = LEDGER.newCase();
        MatterId matter = matter();
        ContentRef post = LEDGER.post(id, "Ida By", "text");
        LEDGER.happened(
                twin(matter, 3, LEDGER.text(id, "Skolan"), null),
                entry(matter, 1, id, post, LEDGER.text(id, "fel handling"), DAY),
                new EntryRegistered(
                        matter,
                        2,
                        EntryKind.NOTE,
                        null,
                        EntryDirection.INTERNAL,
                        List.of(),
                        null,
                        null,
                        LEDGER.text(own(matter), "Samtal med rektorn"),
                        null,
                        null,
                        DAY,
                        RUT,
                        NOON),
                new EntryVoided(matter, 1, LEDGER.text(own(matter), "Registrerad två gånger"), RUT, NOON),
                new MatterReferenced(matter, new DiaryNumber("SBN2025/31"), RUT, NOON),
                new MatterAssigned(matter, new OfficerId("vera.gata"), RUT, NOON),
                new MatterCorrected(
                        matter, new DiaryNumber("W3D3-77"), LEDGER.text(own(matter), "Skolgården"), null, RUT, NOON),
                new MatterClosed(matter, true, DAY, RUT, NOON));
        caughtUp();

        read("/api/matters/{id}", matter)
                .andExpect(jsonPath("status").value("AD_ACTA"))
                .andExpect(jsonPath("closedOn").value("2026-11-20"))
                .andExpect(jsonPath("responsible").value("vera.gata"))
                .andExpect(jsonPath("refersTo[0]").value("SBN2025/31"))
                .andExpect(jsonPath("entries", hasSize(2)))
                .andExpect(jsonPath("entries[0].voidReason").value("Registrerad två gånger"))
                .andExpect(jsonPath("entries[0].description").value("fel handling"))
                .andExpect(jsonPath("entries[1].voidedAt").doesNotExist())
                .andExpect(jsonPath("entries[1].counterpart").doesNotExist());
        read("/api/diary?authority=TWI&matterStatus=AD_ACTA&q=skolgård").andExpect(jsonPath("items", hasSize(2)));
        read("/api/diary?q=W3D3-77").andExpect(jsonPath("items", hasSize(2)));
        List<DiaryEntry> changed = new ArrayList<>();
        long position = changedAt(matter);
        LEDGER.happened(new MatterReopened(matter, LEDGER.text(own(matter), "Nya uppgifter"), RUT, NOON));
        caughtUp();
        diary.each(
                new DiaryFilter(null, null, null, null, MatterStatus.OPEN, position, null, null),
                Variant.PUBLIC,
                changed::add);
        assertThat(changed).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo("Skolgården");
            assertThat(entry.externalNumber()).isEqualTo("W3D3-77");
        });
    }

    private long changedAt(MatterId matter) {
        return diary.matter(matter.value(), Variant.PUBLIC).orElseThrow().entries().stream()
                .mapToLong(DiaryEntry::changedAt)
                .max()
                .orElseThrow();
    }
}
