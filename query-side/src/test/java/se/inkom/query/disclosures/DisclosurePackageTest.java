package se.inkom.query.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.inkom.query.testing.Facts.*;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.CaseRegistered;
import se.inkom.events.cases.EvidenceArchived;
import se.inkom.events.cases.RegistrationKind;
import se.inkom.events.cases.VersionKey;
import se.inkom.events.disclosures.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.query.pdf.PdfSearch;
import se.inkom.query.pdf.VeraPdf;
import se.inkom.query.testing.ReadingRoom;

/** Must show 4: PDF/A by veraPDF's word, and no masked word anywhere in the file. */
class DisclosurePackageTest extends ReadingRoom {
    private static final String POST =
            "Min granne Sixten Kanariefågel har epilepsi och bor på Storgatan 4 \uD83D\uDE00.";
    private static final Provision HEALTH = new Provision("OSL 21:1");

    @Test
    void aWholeCaseWithItsMasksIsPdfAWithoutTheMaskedWords() throws Exception {
        CaseId caseId = LEDGER.newCase();
        ContentRef post = LEDGER.post(caseId, "Gudrun Trädgårdstäppa", POST);
        ContentRef answer = LEDGER.text(caseId, "Hej! Vi hör av oss. Räksmörgås på fredag.");
        ContentRef picture = LEDGER.file(caseId, "image/png", png(400, 900));
        LEDGER.happened(
                received(caseId, "dis-1", post, NOON), answered(caseId, effect(), answer), evidence(caseId, picture));
        DisclosureId id = openedFor(caseId);
        assessed(
                id,
                post,
                List.of(
                        mask(TextMask.Part.AUTHOR, "Gudrun Trädgårdstäppa", "Gudrun Trädgårdstäppa"),
                        mask(TextMask.Part.TEXT, POST, "Sixten Kanariefågel"),
                        mask(TextMask.Part.TEXT, POST, "epilepsi"),
                        mask(TextMask.Part.TEXT, POST, "Storgatan 4 \uD83D\uDE00")),
                List.of());
        assessed(id, picture, List.of(), List.of(new AreaMask(100, 200, 50, 40, HEALTH)));

        byte[] file = file(id, "package");

        assertThat(VeraPdf.complaints(file)).isEmpty();
        PdfSearch search = PdfSearch.in(file);
        assertThat(search.streams()).isGreaterThan(10);
        for (String gone :
                List.of("Gudrun", "Trädgårdstäppa", "Sixten", "Kanariefågel", "epilepsi", "Storgatan", "GRINNING")) {
            assertThat(search.places(gone)).as("places of a masked word").isEmpty();
        }
        for (String open : List.of("Min granne", "och bor på", "Räksmörgås", "Maskerat 1", "21 kap. 1 § OSL")) {
            assertThat(search.places(open)).as(open).contains("text");
        }
        assertThat(search.text()).contains("Maskerade uppgifter", "1 Inlägg", "kan överklagas");
        assertThat(pixels(file, 110, 210)).isEqualTo(Color.BLACK);
        assertThat(pixels(file, 10, 10)).isEqualTo(Color.RED);
        assertThat(file(id, "package")).as("the same decisions").isEqualTo(file);
    }

    /** L5: a marking is no decision; what it covers is shown only when somebody assessed it for this request. */
    @Test
    void whatMayBeSecretStaysClosedUntilItIsAssessed() throws Exception {
        CaseId caseId = LEDGER.newCase();
        ContentRef post = LEDGER.post(caseId, "Ingrid Hemlig", "Kanarieord i en hemlig text");
        LEDGER.happened(received(caseId, "dis-2", post, NOON), secrecyMarked(caseId));
        LEDGER.secret(caseId);
        DisclosureId id = openedFor(caseId);
        long before = LEDGER.accessesTo(caseId);

        PdfSearch closed = PdfSearch.in(file(id, "package"));
        assertThat(closed.places("Kanarieord")).isEmpty();
        assertThat(closed.places("Ingrid")).isEmpty();
        assertThat(closed.text()).contains("Sekretessmarkerad enligt 26 kap. 1 § OSL", "Prövas särskilt");
        assertThat(LEDGER.accessesTo(caseId)).as("nothing was opened").isEqualTo(before);

        assessed(id, post, List.of(), List.of());
        assertThat(PdfSearch.in(file(id, "package")).places("Kanarieord")).contains("text");
        assertThat(LEDGER.accessesTo(caseId)).as("I7").isGreaterThan(before);

        withheld(id, post);
        PdfSearch withheld = PdfSearch.in(file(id, "package"));
        assertThat(withheld.places("Kanarieord")).isEmpty();
        assertThat(withheld.text()).contains("Maskerat 1", "21 kap. 1 § OSL");
    }

    @Test
    void aPictureOfWhatIsMaskedStaysOutUntilItIsAssessed() throws Exception {
        CaseId caseId = LEDGER.newCase();
        ContentRef post = LEDGER.post(caseId, "Eva", "Hemligt namn: Torbjörn");
        LEDGER.happened(
                received(caseId, "dis-3", post, NOON), evidence(caseId, LEDGER.file(caseId, "image/png", png(50, 50))));
        DisclosureId id = openedFor(caseId);
        assertThat(pictures(file(id, "package"))).isEqualTo(1);

        assessed(id, post, List.of(mask(TextMask.Part.TEXT, "Hemligt namn: Torbjörn", "Torbjörn")), List.of());

        byte[] file = file(id, "package");
        assertThat(pictures(file)).isZero();
        assertThat(PdfSearch.in(file).text()).contains("Bilden kan visa det som har maskerats");
    }

    @Test
    void maskedHereAndOpenThereIsRefused() throws Exception {
        CaseId caseId = LEDGER.newCase();
        ContentRef post = LEDGER.post(caseId, "Eva", "Fråga Torbjörn Ek");
        ContentRef answer = LEDGER.text(caseId, "Vi har talat med torbjörn  ek.");
        LEDGER.happened(received(caseId, "dis-4", post, NOON), answered(caseId, effect(), answer));
        DisclosureId id = openedFor(caseId);
        assessed(id, post, List.of(mask(TextMask.Part.TEXT, "Fråga Torbjörn Ek", "Torbjörn Ek")), List.of());

        read("/api/disclosures/" + id + "/package")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("type").value("urn:inkom:problem:masked-words-repeated"));
        read("/api/disclosures/" + id + "/package?repeated=true").andExpect(status().isOk());
    }

    @Test
    void entriesComeUnderTheDiarysPublicWords() throws Exception {
        CaseId open = LEDGER.newCase();
        CaseId secret = LEDGER.newCase();
        MatterId matter = matter();
        ContentRef post = LEDGER.post(open, "Eva Ek", "Det är hål i gatan");
        LEDGER.happened(
                opened(matter, KS, (int) (500 + LEDGER.next()), LEDGER.text(open, "Hål i gata")),
                entry(matter, 1, open, post, LEDGER.text(open, "Fråga om hål"), LocalDate.of(2026, 11, 18)),
                received(secret, "dis-5", LEDGER.post(secret, "Siv", "Kanariehemlis"), NOON),
                secrecyMarked(secret));
        LEDGER.secret(secret);
        LEDGER.happened(entry(
                matter,
                2,
                secret,
                LEDGER.post(secret, "Siv Kanariesson", "Kanariehemlis"),
                LEDGER.text(secret, "Kanariebeskrivning"),
                LocalDate.of(2026, 11, 19)));
        caughtUp();
        DisclosureId id = asked(null, List.of(new ChosenEntry(matter, 1), new ChosenEntry(matter, 2)));

        byte[] file = file(id, "package");

        assertThat(VeraPdf.complaints(file)).isEmpty();
        PdfSearch search = PdfSearch.in(file);
        assertThat(search.text()).contains("Det är hål i gatan", "Hål i gata", "Fråga om hål", "2026-11-18", "Eva Ek");
        assertThat(search.text()).contains("2026-11-19", "Prövas särskilt");
        for (String gone : List.of("Kanariesson", "Kanariehemlis", "Kanariebeskrivning")) {
            assertThat(search.places(gone)).isEmpty();
        }

        assessed(id, post, List.of(mask(TextMask.Part.AUTHOR, "Eva Ek", "Eva Ek")), List.of());
        assertThat(PdfSearch.in(file(id, "package")).places("Eva Ek")).isEmpty();
    }

    /** L4: a name that the diary keeps apart stands in the post, whose case nobody marked. */
    @Test
    void whatTheDiaryKeepsApartClosesTheDocumentToo() throws Exception {
        CaseId caseId = LEDGER.newCase();
        ContentRef post = LEDGER.post(caseId, "Kanariekvist", "Jag vill vara hemlig");
        MatterId matter = matter();
        LEDGER.happened(
                received(caseId, "dis-8", post, NOON),
                opened(matter, KS, (int) (500 + LEDGER.next()), LEDGER.text(caseId, "Synpunkt")),
                new EntryRegistered(
                        matter,
                        1,
                        EntryKind.POST,
                        caseId,
                        EntryDirection.INCOMING,
                        List.of(post),
                        LEDGER.text(caseId, "Enskild"),
                        post,
                        LEDGER.text(caseId, "Synpunkt"),
                        null,
                        null,
                        LocalDate.of(2026, 11, 18),
                        RUT,
                        NOON),
                new CaseRegistered(caseId, RegistrationKind.NEW, matter, new DiaryNumber("KS2026/7"), 1, RUT, NOON));
        caughtUp();

        for (DisclosureId id : List.of(openedFor(caseId), asked(null, List.of(new ChosenEntry(matter, 1))))) {
            PdfSearch search = PdfSearch.in(file(id, "package"));
            assertThat(search.places("Kanariekvist")).isEmpty();
            assertThat(search.places("vara hemlig")).isEmpty();
            assertThat(search.text()).contains("Prövas särskilt");
        }
    }

    /** {@code -Dinkom.disclosure.entries=1000} gives the figure in ADR 0030. */
    @Test
    void aWeekIsOnePackage() throws Exception {
        int entries = Integer.getInteger("inkom.disclosure.entries", 25);
        MatterId matter = matter();
        CaseId caseId = LEDGER.newCase();
        LEDGER.happened(opened(matter, KS, (int) (500 + LEDGER.next()), LEDGER.text(caseId, "En vecka")));
        var chosen = new java.util.ArrayList<ChosenEntry>();
        for (int number = 1; number <= entries; number++) {
            LEDGER.happened(entry(
                    matter,
                    number,
                    caseId,
                    LEDGER.post(
                            caseId, "Skribent " + number, "Inlägg nummer " + number + ". " + "Hej på er. ".repeat(20)),
                    LEDGER.text(caseId, "Kommentar " + number),
                    LocalDate.of(2026, 11, 18)));
            chosen.add(new ChosenEntry(matter, number));
        }
        caughtUp();
        DisclosureId id = asked(null, chosen);

        long began = System.nanoTime();
        byte[] file = file(id, "package");
        System.out.printf(
                "%d entries: %d kB in %d ms%n", entries, file.length / 1024, (System.nanoTime() - began) / 1_000_000);

        assertThat(PdfSearch.in(file).text()).contains("Inlägg nummer 1.", "Inlägg nummer " + entries + ".");
    }

    @Test
    void aRefusalSaysWhyAndHowToAppeal() throws Exception {
        CaseId caseId = LEDGER.newCase();
        LEDGER.happened(received(caseId, "dis-6", LEDGER.post(caseId, "Eva", "Kanarieinlägg"), NOON));
        DisclosureId id = openedFor(caseId);
        read("/api/disclosures/" + id + "/refusal").andExpect(status().isNotFound());
        LEDGER.happened(new DisclosureRefused(
                id,
                List.of(HEALTH, new Provision("OSL 39:5b")),
                LEDGER.text(new CaseId(id.value()), "Uppgifterna rör en enskilds hälsa."),
                RUT,
                NOON));

        byte[] file = file(id, "refusal");

        assertThat(VeraPdf.complaints(file)).isEmpty();
        assertThat(PdfSearch.in(file).text())
                .contains("Beslut om att inte lämna ut allmän handling", "Rut Ek, Registrator")
                .contains("Uppgifterna rör en enskilds hälsa.", "21 kap. 1 § OSL, 39 kap. 5 b § OSL")
                .contains("kammarrätten", "inom tre veckor från den dag då du fick del av beslutet", id.toString())
                .doesNotContain("Kanarieinlägg");
    }

    @Test
    void listsRequestsAndShowsDocumentsToWhoMay() throws Exception {
        CaseId caseId = LEDGER.newCase();
        ContentRef post = LEDGER.post(caseId, "Eva", "Vad tycker ni?");
        LEDGER.happened(received(caseId, "dis-7", post, NOON));
        DisclosureId id = openedFor(caseId);
        assessed(id, post, List.of(mask(TextMask.Part.TEXT, "Vad tycker ni?", "Vad")), List.of());
        LEDGER.happened(
                new DisclosureHandedOut(id, "ab".repeat(32), RUT, NOON),
                new DisclosureClosed(
                        id, DisclosureClosed.Outcome.IN_PART, LocalDate.of(2027, 1, 1), RUT, NOON.plusSeconds(5)));
        caughtUp();

        read("/api/disclosures?pending=false&limit=200")
                .andExpect(jsonPath("$.items[?(@.disclosureId == '%s')].outcome".formatted(id))
                        .value("IN_PART"))
                .andExpect(jsonPath("$.items[?(@.disclosureId == '%s')].holdUntil".formatted(id))
                        .value("2027-01-01"))
                .andExpect(jsonPath("$.items[?(@.disclosureId == '%s')].version".formatted(id))
                        .value(4));
        read("/api/disclosures?pending=true&limit=200")
                .andExpect(jsonPath("$.items[?(@.disclosureId == '%s')]".formatted(id))
                        .isEmpty());
        read("/api/disclosures/" + id)
                .andExpect(jsonPath("assessed[0].maskedPassages").value(1))
                .andExpect(jsonPath("packageSha256").value("ab".repeat(32)))
                .andExpect(jsonPath("version").value(4));
        read("/api/disclosures/" + id + "/documents")
                .andExpect(jsonPath("[0].text").value("Vad tycker ni?"))
                .andExpect(jsonPath("[0].author").value("Eva"))
                .andExpect(jsonPath("[0].assessed").value(true));
        for (String what : List.of("documents", "package", "refusal")) {
            http.perform(get("/api/disclosures/" + id + "/" + what).with(as("astrid.vik", "auditor")))
                    .andExpect(status().isForbidden());
        }
        read("/api/disclosures/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    private DisclosureId openedFor(CaseId caseId) {
        return asked(caseId, List.of());
    }

    private static DisclosureId asked(@Nullable CaseId caseId, List<ChosenEntry> entries) {
        var id = new DisclosureId(UUID.randomUUID());
        LEDGER.happened(new DisclosureOpened(id, caseId, entries, RUT, NOON));
        return id;
    }

    private static void assessed(DisclosureId id, ContentRef document, List<TextMask> texts, List<AreaMask> areas) {
        LEDGER.happened(new DocumentAssessed(id, document.id(), texts, areas, null, RUT, NOON));
    }

    private static void withheld(DisclosureId id, ContentRef document) {
        LEDGER.happened(new DocumentAssessed(id, document.id(), List.of(), List.of(), HEALTH, RUT, NOON));
    }

    private static TextMask mask(TextMask.Part part, String text, String words) {
        int from = text.indexOf(words);
        return new TextMask(part, from, from + words.length(), HEALTH);
    }

    private static EvidenceArchived evidence(CaseId caseId, ContentRef file) {
        return new EvidenceArchived(
                caseId, new EvidenceId(UUID.randomUUID()), file, new VersionKey(NOON, "aa"), ANNA, NOON);
    }

    private byte[] file(DisclosureId id, String what) throws Exception {
        return read("/api/disclosures/" + id + "/" + what)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] png(int width, int height) throws Exception {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width, height);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static List<PDImageXObject> images(byte[] file) throws Exception {
        var images = new java.util.ArrayList<PDImageXObject>();
        try (var document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        images.add(image);
                    }
                }
            }
        }
        return images;
    }

    private static int pictures(byte[] file) throws Exception {
        return Set.copyOf(images(file)).size();
    }

    /** As it lies in the file, whatever stands on top of it. */
    private static Color pixels(byte[] file, int x, int y) throws Exception {
        try (var document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        return new Color(image.getImage().getRGB(x, y));
                    }
                }
            }
        }
        throw new AssertionError("No picture");
    }
}
