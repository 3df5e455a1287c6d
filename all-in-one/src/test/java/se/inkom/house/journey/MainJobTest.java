package se.inkom.house.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The main job as visitors and officers meet it: a real browser on Torget, the officers' programs over REST. */
@Tag("slow")
@EnabledIf(
        value = "aBrowserIsInstalled",
        disabledReason = "no Chromium on this machine; ./inkom test says how to get one")
@ExtendWith(SharedHouse.Key.class)
class MainJobTest {
    private static Browser browser;
    private static String torget;
    private static Api command;
    private static Api query;

    static boolean aBrowserIsInstalled() {
        return Browser.installed().isPresent();
    }

    @BeforeAll
    static void open(SharedHouse house) throws Exception {
        browser = Browser.open();
        torget = house.torget();
        command = house.command("case-officer");
        query = house.query("case-officer");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aQuestionIsAnsweredAndAnAdvertisementIsRemovedWithEvidence() {
        Page page = browser.page();

        // A visitor asks; the question becomes a case on Anna's desk (I1, R29).
        String question = write(page, "Kim Sundell", "Hej! När lagas gatubelysningen vid Nordmannatorget?");
        String asked = caseAbout("gatubelysning");
        JsonNode file = query.get("/api/cases/" + asked).json();
        assertThat(file.get("officer").asString()).isEqualTo("anna.lind");
        assertThat(file.get("source").get("nativeId").asString()).isEqualTo(question);

        // Anna answers; the answer stands on Torget with her name, function and the fact provider (R35, R36, I12).
        long version = command.change(asked, 2, "classification", "{\"classification\":\"QUESTION\"}")
                .version();
        var answer = command.change(
                asked, version, "answers", "{\"text\":\"Den lagas på torsdag.\",\"factProvider\":\"vera.gata\"}");
        assertThat(answer.status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            page.reload();
            assertThat(comment(page, question))
                    .containsText(
                            "Den lagas på torsdag.",
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(500));
        });
        assertThat(comment(page, question)).containsText("Anna Lind, Kommunikatör");
        assertThat(comment(page, question)).containsText("Faktalämnare: Vera Gata, Gatuingenjör");
        assertThat(comment(page, question).getByText("Svar från kommunen")).isVisible();

        // It is registered in a new matter and closed (R53, I11).
        version = awaitEvent(asked, "case.answer-published");
        var registered = command.change(
                asked, version, "registration", "{\"decision\":\"NEW\",\"subject\":\"Belysning vid Nordmannatorget\"}");
        assertThat(registered.status()).isEqualTo(200);
        String diaryNumber = registered.json().get("diaryNumber").asString();
        assertThat(diaryNumber).matches("KS20\\d\\d/\\d+");
        assertThat(command.change(asked, registered.version(), "closure", "{}").status())
                .isEqualTo(200);

        // A second comment must go. Without evidence the removal is refused, and the refusal names R48 (I3).
        String advertisement = write(page, "Billiga Klockor AB", "Köp våra klockor! Bara idag halva priset!");
        String unwanted = caseAbout("klockor");
        var refused = command.change(unwanted, 2, "removal", "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("rule").asString()).isEqualTo("R48");
        assertThat(refused.json().get("policy").get("section").asString()).startsWith("7");
        assertThat(comment(page, advertisement)).isVisible();

        // With a screenshot of what it says it is removed, and gone on Torget (R49, R50).
        byte[] screenshot = comment(page, advertisement).screenshot();
        var evidence = command.upload(unwanted, 2, screenshot);
        assertThat(evidence.status()).isEqualTo(201);
        var removal = command.change(
                unwanted,
                evidence.version(),
                "removal",
                "{\"ground\":\"ADVERTISING\",\"basis\":\"POLICY\",\"motive\":\"Reklam\"}");
        assertThat(removal.status()).isEqualTo(202);
        long gone = awaitEvent(unwanted, "case.removal-executed");
        page.reload();
        assertThat(comment(page, advertisement)).hasCount(0);
        var joined = command.change(
                unwanted,
                gone,
                "registration",
                "{\"decision\":\"ONGOING\",\"diaryNumber\":\"" + diaryNumber
                        + "\",\"description\":\"Borttagen reklam\"}");
        assertThat(joined.status()).isEqualTo(200);

        // The diary has both posts and, without anybody asking, the answer and the removal, as a registrar exports it
        // (L3).
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(query.get("/api/diary.csv").body())
                        .contains(
                                "KS," + diaryNumber + ",",
                                "Belysning vid Nordmannatorget",
                                "Borttagen reklam",
                                "Svar på inlägget",
                                "Skärmdump av inlägget",
                                "Beslut om att inlägget ska bort"));

        // The history tells the whole story, in order, with who did what (R70).
        assertThat(eventTypes(unwanted))
                .containsSubsequence(
                        "case.post-received",
                        "case.assigned",
                        "case.evidence-archived",
                        "case.removal-decided",
                        "case.removal-executed",
                        "case.registered");
        assertThat(query.get("/api/cases/" + unwanted + "/history").body()).contains("Anna Lind");
        assertThat(eventTypes(asked)).endsWith("case.closed");
    }

    @Test
    void whatAVisitorEditsAndTakesBackIsSeen() {
        Page page = browser.page();
        String comment = write(page, "Robin Ek", "Varför är biblioteket stängd?");
        String caseId = caseAbout("bibliotek");

        comment(page, comment)
                .getByText("Redigera", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByLabel("Din kommentar").fill("Varför är biblioteket stängt på söndagar?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara"))
                .click();
        long edited = awaitEvent(caseId, "case.post-edited");
        assertThat(query.get("/api/cases/" + caseId + "?minVersion=" + edited)
                        .json()
                        .get("versions"))
                .hasSize(2);

        page.navigate(torget);
        comment(page, comment).getByText("Ta bort").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, ta bort kommentaren"))
                .click();
        long gone = awaitEvent(caseId, "case.post-gone-upstream");

        // What came in leaves the ordinary page, and stays readable as a restricted record (R23, L22).
        assertThat(query.get("/api/cases/" + caseId + "?minVersion=" + gone).body())
                .doesNotContain("söndagar");
        assertThat(query.get("/api/cases/" + caseId + "/versions?open=true").body())
                .contains("stängt på söndagar", "Varför är biblioteket stängd?");
    }

    /** Writes on the newest post and returns the platform's id of the comment. */
    private static String write(Page page, String name, String text) {
        page.navigate(torget);
        Locator form =
                page.locator("form.write[aria-label='Skriv en kommentar']").first();
        if (form.getByLabel("Ditt påhittade namn").count() > 0) {
            form.getByLabel("Ditt påhittade namn").fill(name);
        }
        form.getByLabel("Skriv en kommentar").fill(text);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kommentera"))
                .click();
        page.navigate(torget);
        Locator written = page.locator("article.comment", new Page.LocatorOptions().setHasText(text))
                .last();
        return String.valueOf(written.getAttribute("data-comment-id"));
    }

    private static Locator comment(Page page, String id) {
        return page.locator("article.comment[data-comment-id='" + id + "']");
    }

    /** The case that full-text search finds; the visitor's inflection need not be the officer's. */
    private static String caseAbout(String word) {
        var found = new AtomicReference<String>();
        await("a case about " + word).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode items = query.get("/api/cases?q=" + word).json().get("items");
            assertThat(items).hasSize(1);
            found.set(items.get(0).get("caseId").asString());
        });
        return found.get();
    }

    /** Waits until the case's history has the event, and returns the case's version then. */
    private static long awaitEvent(String caseId, String type) {
        await(type).atMost(Duration.ofSeconds(20)).until(() -> eventTypes(caseId)
                .contains(type));
        return query.get("/api/cases/" + caseId + "/history").version();
    }

    private static java.util.List<String> eventTypes(String caseId) {
        var types = new java.util.ArrayList<String>();
        query.get("/api/cases/" + caseId + "/history")
                .json()
                .get("items")
                .forEach(item -> types.add(item.get("type").asString()));
        return types;
    }
}
