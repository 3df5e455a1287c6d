package se.inkom.house.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The public diary in a real browser: in a phone's and a desk's width, by keyboard alone, and before axe-core (L20). */
@Tag("slow")
@EnabledIf(
        value = "aBrowserIsInstalled",
        disabledReason = "no Chromium on this machine; ./inkom test says how to get one")
@ExtendWith(SharedHouse.Key.class)
class PublicDiaryPagesTest {
    private static final List<List<Integer>> WIDTHS = List.of(List.of(390, 844), List.of(1280, 900));

    private static Browser browser;
    private static String address;
    private static Api command;
    private static String diaryNumber;

    static boolean aBrowserIsInstalled() {
        return Browser.installed().isPresent();
    }

    @BeforeAll
    static void open(SharedHouse house) {
        browser = Browser.open();
        address = house.reading();
        command = house.command("registrar");
        registered(
                "Eva Sundell",
                "Det är ett stort hål i gatan.",
                "Hål i gatan vid Ytterbyskolan",
                "Synpunkt på Facebook");
        registered("Kim Berg", "När öppnar badet?", "Öppettider på badet i Rödbo", "Fråga på Instagram");
        diaryNumber = registered(
                "Åsa Öberg", "Lampan är trasig.", "Gatubelysning vid Nordmannatorget", "Felanmälan på Facebook");
        registered("Ida By", "Mitt personnummer är 19121212-1212.", "Enskilds ärende hos socialtjänsten", "Kommentar");
        await("the diary shows them").atMost(Duration.ofSeconds(20)).until(() -> house.query("")
                .get("/public/diary/entries?q=" + diaryNumber)
                .body()
                .contains(diaryNumber));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static String registered(String name, String text, String subject, String description) {
        var post = command.post(
                "/api/posts",
                "{\"account\":\"kungalv-x-manual\",\"authorName\":\"%s\",\"text\":\"%s\",\"nativeId\":\"%s\"}"
                        .formatted(name, text, UUID.randomUUID()));
        var registered = command.change(
                post.json().get("caseId").asString(),
                post.version(),
                "registration",
                "{\"decision\":\"NEW\",\"subject\":\"%s\",\"description\":\"%s\"}".formatted(subject, description));
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        return registered.json().get("diaryNumber").asString();
    }

    private static List<String> pages() {
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Stockholm")).toString();
        return List.of(
                "/public/diary",
                "/public/diary?q=finnsinte",
                "/public/diary?from=ig%C3%A5r",
                "/public/diary/KS/" + today,
                "/public/diary/matter?number=" + diaryNumber,
                "/public/diary/matter?number=0",
                "/public/accessibility");
    }

    @Test
    void axeFindsNothing() {
        for (List<Integer> size : WIDTHS) {
            Page page = browser.page(size.get(0), size.get(1));
            for (String path : pages()) {
                page.navigate(address + path);
                assertThat(Axe.violations(page)).as(path + " at " + size).isEmpty();
                assertThat(page.locator("script")).hasCount(0);
            }
            page.context().close();
        }
    }

    /** WCAG 1.4.10: nothing is lost or scrolls sideways at 320 pixels, which is also a desk's width at 400 percent. */
    @Test
    void nothingScrollsSidewaysOnTheSmallestPhone() {
        Page page = browser.page(320, 640);
        for (String path : pages()) {
            page.navigate(address + path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(320);
        }
        page.context().close();
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = browser.page(1280, 900);
        page.navigate(address + "/public/diary");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Hoppa till innehållet");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("nordmannatorget");
        page.keyboard().press("Enter");
        page.waitForURL("**q=nordmannatorget**");
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Gatubelysning vid Nordmannatorget");

        for (int n = 0; n < 40 && !focused(page).equals(diaryNumber); n++) {
            page.keyboard().press("Tab");
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                    .as("one sees where one is: " + focused(page))
                    .isTrue();
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/matter?number=**");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(diaryNumber);
        page.context().close();
    }

    /** The pictures in docs/screens are these, looked at and copied by a person. */
    @Test
    void picturesAreTaken() {
        for (List<Integer> size : WIDTHS) {
            Page page = browser.page(size.get(0), size.get(1));
            page.navigate(address + "/public/diary");
            assertThat(page.getByText("Sekretess").first()).isVisible();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", "public-diary-" + size.get(0) + ".png")));
            page.context().close();
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent.trim()");
    }
}
