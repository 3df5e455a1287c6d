package se.inkom.house.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The web console before a person who has signed in, and what the browser had against it. */
final class Counter {
    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Counter(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** What browsers wrote into their consoles: breaches of the content policy, failed scripts. */
    List<String> complaints() {
        return complaints;
    }

    Page signedInAs(String name, int width, int height) {
        return signedInAs(name, width, height, options -> {});
    }

    Page dark(String name, int width, int height) {
        return signedInAs(name, width, height, options -> options.setColorScheme(ColorScheme.DARK));
    }

    Page signedInAs(String name, int width, int height, Consumer<NewContextOptions> special) {
        Page page = browser.page(width, height, special);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.navigate(address + "/board");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL(address + "/board**");
        return page;
    }
}
