package se.inkom.house.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people change at the counter, in a real browser: the first look at a case (R22), and which mails they get (R33). */
@Tag("slow")
@EnabledIf(
        value = "aBrowserIsInstalled",
        disabledReason = "no Chromium on this machine; ./inkom test says how to get one")
@ExtendWith(SharedHouse.Key.class)
class ConsoleFormsTest {
    private static SharedHouse house;
    private static Browser browser;
    private static Counter counter;

    static boolean aBrowserIsInstalled() {
        return Browser.installed().isPresent();
    }

    @BeforeAll
    static void open(SharedHouse shared) {
        house = shared;
        browser = Browser.open();
        counter = new Counter(browser, shared.console());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aLookStopsTheClockOfTheFirstLook() {
        var posts = new WrittenPosts(house);
        String id = posts.written("Är isen säker i Ytterby?", Instant.now());
        posts.seen(id);
        Page page = counter.signedInAs("Anna Lind", 1280, 900);
        page.navigate(house.console() + "/cases/" + id);
        Locator firstLook = page.locator(".clock:has-text('Första titt')");
        assertThat(firstLook.locator(".state")).containsText("I tid");
        button(page, "Jag har sett ärendet").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("sett ärendet");
        page.waitForCondition(() -> {
            page.navigate(house.console() + "/cases/" + id);
            return page.locator(".story").textContent().contains("Anna Lind");
        });
        assertThat(button(page, "Jag har sett ärendet")).hasCount(0);
        assertThat(firstLook.locator(".state")).containsText("Klart i tid");
        page.context().close();
    }

    @Test
    void aPersonSaysWhichMailsTheyWant() {
        Page page = counter.signedInAs("Astrid Vik", 1280, 900);
        page.locator(".me summary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mejl till mig"))
                .click();
        page.waitForURL("**/notices");
        Page second = page.context().newPage();
        second.navigate(house.console() + "/notices");

        page.getByLabel("En kollega ger mig ett ärende").selectOption("DIGEST");
        assertThat(page.getByLabel("Jag får ett ärende för att ingen hann").locator("option"))
                .hasCount(2); // R33: not off
        page.getByLabel("Sammanfattning varje dag klockan").fill("08:15");
        page.getByLabel("från").fill("18:00");
        page.getByLabel("till", new Page.GetByLabelOptions().setExact(true)).fill("07:00");
        page.getByLabel("Inga mejl på lördagar och söndagar").check();
        button(page, "Spara").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Sparat");
        assertThat(page.getByLabel("En kollega ger mig ett ärende")).hasValue("DIGEST");
        assertThat(page.getByLabel("från")).hasValue("18:00");
        assertThat(page.getByLabel("Inga mejl på lördagar och söndagar")).isChecked();

        page.getByLabel("till", new Page.GetByLabelOptions().setExact(true)).fill("18:00");
        page.getByLabel("Sammanfattning varje dag klockan").fill("09:00");
        button(page, "Spara").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Inget har ändrats");
        assertThat(page.getByLabel("Sammanfattning varje dag klockan")).hasValue("08:15");

        second.getByLabel("Sammanfattning varje dag klockan").fill("10:00");
        button(second, "Spara").click();
        assertThat(second.getByRole(AriaRole.HEADING)).containsText("Någon hann före");
        page.reload();
        assertThat(page.getByLabel("Sammanfattning varje dag klockan")).hasValue("08:15");
        page.context().close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
