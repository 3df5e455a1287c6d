package se.inkom.house.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The web console in a real browser: signed in, by keyboard alone, without script, live, and before axe-core (L20, N5). */
@Tag("slow")
@EnabledIf(
        value = "aBrowserIsInstalled",
        disabledReason = "no Chromium on this machine; ./inkom test says how to get one")
@ExtendWith(SharedHouse.Key.class)
class ConsolePagesTest {
    private static final List<String> PAGES = List.of(
            "/board",
            "/board?dimension=UNIT&step=WEEK&clock=FIRST_LOOK",
            "/report?slaState=ON_TIME",
            "/work",
            "/cases",
            "/cases?q=finnsinte",
            "/supervision",
            "/supervision/kungalv-x-manual",
            "/notices",
            "/wall",
            "/wall?unit=kommunikation",
            "/finns-inte");

    private static Browser browser;
    private static Counter counter;
    private static SharedHouse house;
    private static String address;
    private static WrittenPosts posts;
    private static String caseId;

    static boolean aBrowserIsInstalled() {
        return Browser.installed().isPresent();
    }

    @BeforeAll
    static void open(SharedHouse shared) {
        house = shared;
        browser = Browser.open();
        address = house.console();
        counter = new Counter(browser, address);
        posts = new WrittenPosts(shared);
        caseId = posts.written("När sopas gatorna i Ytterby?", Instant.now());
        posts.written("Tack för fint plogade cykelvägar!", Instant.now().minus(Duration.ofHours(20)));
        posts.assigned(caseId);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void theBrowserHasNothingAgainstIt() {
        assertThat(counter.complaints())
                .filteredOn(text -> !text.contains("404"))
                .isEmpty();
    }

    @Test
    void aPersonSignsInAndOut() {
        Page page = browser.page(1280, 900);
        page.navigate(address + "/work");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Vem är du");
        assertThat(Axe.violations(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anna Lind"))
                .click();
        page.waitForURL("**/work**"); // back to what was asked for
        assertThat(page.locator(".me")).containsText("Anna Lind");
        assertThat(page.context().cookies(address))
                .filteredOn(cookie -> cookie.name.equals("inkom-console"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.httpOnly).isTrue());
        assertThat((String) page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])"))
                .as("no token ever reaches the page")
                .doesNotContain("eyJ");

        page.locator(".me summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga ut"))
                .click();
        page.waitForURL("**/signed-out");
        assertThat(Axe.violations(page)).isEmpty();
        page.navigate(address + "/board");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Vem är du");
        page.context().close();
    }

    @Test
    void axeFindsNothingInLightAndDark() {
        for (Page page : List.of(counter.signedInAs("Anna Lind", 390, 844), counter.dark("Anna Lind", 1280, 900))) {
            for (String path : PAGES) {
                page.navigate(address + path);
                assertThat(Axe.violations(page)).as(path).isEmpty();
            }
            page.navigate(address + "/cases/" + caseId);
            assertThat(Axe.violations(page)).as("a case").isEmpty();
            page.context().close();
        }
    }

    /** WCAG 1.4.10; wide tables scroll inside a region of their own. */
    @Test
    void nothingScrollsSidewaysOnTheSmallestPhone() {
        Page page = counter.signedInAs("Anna Lind", 320, 640);
        for (String path : PAGES) {
            page.navigate(address + path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(320);
        }
        page.context().close();
    }

    @Test
    void theKeyboardIsEnough() {
        String second = posts.written("Kan ni laga lampan vid skolan?", Instant.now());
        posts.assigned(second);
        Page page = browser.page(1280, 900);
        page.navigate(address + "/board");
        tabTo(page, "Anna Lind");
        page.keyboard().press("Enter");
        page.waitForURL("**/board**");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Hoppa till innehållet");
        tabTo(page, "Mitt arbete");
        page.keyboard().press("Enter");
        page.waitForURL("**/work**");
        assertThat(page.locator(".queue a[href*='" + second + "']")).isVisible(after(10_000));

        page.locator(".queue a").first().focus();
        page.keyboard().press("End");
        String last = focusedLink(page);
        page.keyboard().press("ArrowUp");
        assertThat(focusedLink(page)).isNotEqualTo(last);
        page.keyboard().press("ArrowDown");
        assertThat(focusedLink(page)).isEqualTo(last);
        page.keyboard().press("Enter");
        page.waitForURL("**" + last);
        assertThat(page.locator("blockquote")).not().isEmpty();

        page.navigate(address + "/supervision");
        Locator row =
                page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("kungalv-x-manual")));
        row.locator("summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("2");
        page.keyboard().press("Tab");
        page.keyboard().type("Lugnt i tråden.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("kungalv-x-manual");
        await("the look is on the page").atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate(address + "/supervision/kungalv-x-manual");
            return page.locator("main").textContent().contains("Lugnt i tråden.");
        });
        page.context().close();
    }

    /**
     * The pages are opened before the deadline, nobody touches them, and within two seconds of it they are red. No deadline of
     * the policy passes at every hour of every day of the week, so the reading room is told another one here.
     */
    @Test
    void aCaseTurnsRedAtItsDeadlineWithoutReload() {
        String id = posts.written("Går färjan till Marstrand nu?", Instant.now());
        posts.assigned(id);
        Page work = counter.signedInAs("Anna Lind", 1280, 900);
        Page wall = work.context().newPage();
        Page board = work.context().newPage();
        work.navigate(address + "/work");
        wall.navigate(address + "/wall?account=kungalv-x-manual");
        board.navigate(address + "/board?account=kungalv-x-manual");
        Locator item = work.locator(".queue li:has(a[href*='" + id + "'])");
        Locator row = board.locator(".alarm a[href*='" + id + "']");
        assertThat(item).hasClass("ON_TIME", new LocatorAssertions.HasClassOptions().setTimeout(10_000));
        for (Page page : List.of(work, wall, board)) {
            page.evaluate("window.untouched = true");
        }

        Instant dueAt = Instant.now().plusSeconds(5);
        dueAt(id, dueAt);
        assertThat(item).hasClass("DUE_SOON");
        assertThat(Instant.now()).as("seen before its deadline").isBefore(dueAt);
        double left = Duration.between(Instant.now(), dueAt).toMillis() + 2000.0;
        assertThat(item).hasClass("OVERDUE", new LocatorAssertions.HasClassOptions().setTimeout(left));
        assertThat(item.locator(".left")).hasCSS("color", "rgb(168, 32, 26)");
        assertThat(item.locator(".left")).containsText("sen");
        assertThat(wall.locator("#open-OVERDUE")).hasClass("card OVERDUE");
        assertThat(row).isVisible();
        assertThat(Instant.now()).as("all of it in time").isBefore(dueAt.plusSeconds(4));
        for (Page page : List.of(work, wall, board)) {
            assertThat((Boolean) page.evaluate("window.untouched")).isTrue();
        }
        work.context().close();
    }

    private static void dueAt(String id, Instant instant) {
        var postgres = house.house().postgres();
        var database = JdbcClient.create(
                new DriverManagerDataSource(postgres.url("inkom"), "inkom_query", postgres.password("inkom_query")));
        for (String table : List.of("query.case_queue", "query.case_clock")) {
            String answer = table.endsWith("clock") ? " and clock = 'ANSWER'" : "";
            database.sql("update " + table + " set due_at = :at where case_id = :id" + answer)
                    .param("at", instant.atOffset(ZoneOffset.UTC))
                    .param("id", UUID.fromString(id))
                    .update();
        }
    }

    /** Progressive enhancement: everything is there and everything can be done, only not live. */
    @Test
    void worksWithoutScript() {
        Page page = counter.signedInAs("Mats Berg", 1280, 900, options -> options.setJavaScriptEnabled(false));
        assertThat(page.locator("#open-ON_TIME .number")).not().isEmpty();
        page.locator("#series-table").locator("xpath=ancestor::details/summary").click();
        assertThat(page.locator("#series-table tbody tr").first()).isVisible();
        page.locator("a.card#open-ON_TIME").click();
        page.waitForURL("**/report?**ON_TIME**");
        page.navigate(address + "/supervision/kungalv-instagram");
        page.locator("input[name=unsuitable]").fill("1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("kungalv-instagram");
        page.context().close();
    }

    /** The number on a card, the rows behind it and the lines of its file are the same cases. */
    @Test
    void everyNumberLeadsToItsCasesAndAFile() {
        Page page = counter.signedInAs("Astrid Vik", 1280, 900);
        page.navigate(address + "/board?account=kungalv-x-manual");
        Locator card = page.locator("#open-ON_TIME");
        int number = Integer.parseInt(card.locator(".number").textContent().strip());
        card.click();
        page.waitForURL("**/report?**");
        assertThat(page.locator("tbody tr")).hasCount(number);
        var file = page.request().get(address + page.locator("a.csv").getAttribute("href"));
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.text().lines()).hasSize(number + 1);
        for (String path : List.of(
                "/files/board.csv",
                "/files/series.csv",
                "/files/arrivals.csv",
                "/files/by.csv?dimension=ACCOUNT",
                "/files/next.csv",
                "/work.csv",
                "/cases.csv",
                "/supervision.csv")) {
            assertThat(page.request().get(address + path).status()).as(path).isEqualTo(200);
        }
        assertThat(page.request().get(address + "/files/secrets.csv").status()).isEqualTo(404);
        page.context().close();
    }

    @Test
    void speaksEnglishAndTurnsDarkWhenAsked() {
        Page page = counter.signedInAs("Anna Lind", 1280, 900);
        page.locator(".me summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Board");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator(".me summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark"))
                .click();
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(14, 20, 24)");
        page.context().close();
    }

    @Test
    void refusesWhatAForeignPageSends() {
        Page page = counter.signedInAs("Anna Lind", 1280, 900);
        var forged = page.request()
                .post(
                        address + "/supervision/kungalv-facebook",
                        RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("unsuitable", "0")
                                        .set("key", UUID.randomUUID().toString())));
        assertThat(forged.status()).isEqualTo(403);
        var served = page.request().get(address + "/board");
        assertThat(served.headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(served.text()).doesNotContain(" style=", " onclick=").doesNotContainPattern("<script(?! src)");
        page.context().close();
    }

    /** Where an API refuses a role, the page says so and not that something broke. */
    @Test
    void saysWhenARoleDoesNotReach() {
        Page page = counter.signedInAs("Arne Falk", 1280, 900);
        counter.complaints().clear(); // browsers write down every refused page
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Din roll når inte hit");
        assertThat(Axe.violations(page)).isEmpty();
        page.context().close();
    }

    /** With {@code -Dinkom.screens=true} the house is full of posts and the pictures are those of docs/screens. */
    @Test
    void picturesAreTaken() {
        boolean forTheBook = Boolean.getBoolean("inkom.screens");
        Path folder = forTheBook ? Path.of("..", "docs", "screens") : Path.of("target", "screens");
        if (forTheBook) {
            aMonthOfPosts();
        }
        for (int width : forTheBook ? List.of(390, 1280, 1920) : List.of(1280)) {
            for (boolean dark : forTheBook && width == 1280 ? List.of(false, true) : List.of(false)) {
                int height = width == 390 ? 844 : width == 1280 ? 900 : 1080;
                Page page = dark
                        ? counter.dark("Anna Lind", width, height)
                        : counter.signedInAs("Anna Lind", width, height);
                for (String name : List.of("board", "work", "supervision", "wall", "cases", "notices")) {
                    page.navigate(address + "/" + name);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(name.equals("board") && width > 390)
                            .setPath(
                                    folder.resolve("console-%s-%d%s.png".formatted(name, width, dark ? "-dark" : ""))));
                }
                page.context().close();
            }
        }
    }

    private static void aMonthOfPosts() {
        List<String> texts = List.of(
                "När öppnar badet i Ytterby?",
                "Det är ett stort hål i gatan vid skolan.",
                "Tack för fint plogade cykelvägar!",
                "Varför är biblioteket stängt på lördagar?",
                "Lampan vid busshållplatsen är trasig igen.");
        List<String> classes = List.of("QUESTION", "FAULT_REPORT", "COMMENT", "CRITICISM", "FAULT_REPORT");
        for (int n = 0; n < 160; n++) {
            Instant at = Instant.now().minus(Duration.ofMinutes((long) n * n * 43 / 25 + n * 7L));
            String id = posts.written(texts.get(n % 5), at);
            var desk = house.command("case-officer");
            var page =
                    await().until(() -> house.query("manager").get("/api/cases/" + id), seen -> seen.status() == 200);
            var classified = desk.change(
                    id, page.version(), "classification", "{\"classification\":\"%s\"}".formatted(classes.get(n % 5)));
            if (n > 25 && n % 9 != 0) {
                desk.change(id, classified.version(), "no-answer", "{\"ground\":\"NO_QUESTION\"}");
            } else {
                house.command("manager")
                        .change(
                                id,
                                classified.version(),
                                "assignment",
                                "{\"officer\":\"anna.lind\",\"reason\":\"Kan frågan\"}");
                if (n % 3 == 1 || n % 18 == 0) {
                    answered(id);
                }
            }
        }
    }

    /** As for an account without an adapter: written here, published by hand. */
    private static void answered(String id) {
        var desk = house.command("case-officer");
        await().until(() -> desk.change(
                                id,
                                posts.seen(id),
                                "answers",
                                "{\"text\":\"Hej! Tack för att du skriver, vi åker dit i dag.\",\"factProvider\":\"vera.gata\"}")
                        .status()
                < 300);
        await().until(() -> {
            var page = house.query("manager").get("/api/cases/" + id);
            String answer = page.json().at("/answers/0/answerId").asString();
            return desk.change(id, page.version(), "answers/" + answer + "/publication", "{}")
                            .status()
                    < 300;
        });
    }

    private static void tabTo(Page page, String text) {
        for (int n = 0; n < 60; n++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("document.activeElement === document.body"
                            + " || getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                    .as("one sees where one is: " + focused(page))
                    .isTrue();
            if (focused(page).contains(text)) {
                return;
            }
        }
        throw new AssertionError("the Tab key never came to " + text);
    }

    private static String focused(Page page) {
        return ((String) page.evaluate("document.activeElement.textContent")).strip();
    }

    private static String focusedLink(Page page) {
        return (String) page.evaluate("document.activeElement.getAttribute('href')");
    }

    private static LocatorAssertions.IsVisibleOptions after(double millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }
}
