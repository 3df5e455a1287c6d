package se.inkom.house.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real Chromium, the one of the machine: nothing is downloaded. */
final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--lang=sv",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The machine's Chromium, if it has one. */
    static Optional<Path> installed() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open() {
        return new Browser(installed().orElseThrow());
    }

    Page page() {
        return page(1280, 720);
    }

    /** A window of that size. */
    Page page(int width, int height) {
        return page(width, height, options -> {});
    }

    /** A window of that size that is special in some way: dark, or without script. */
    Page page(int width, int height, Consumer<com.microsoft.playwright.Browser.NewContextOptions> special) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(width, height);
        special.accept(options);
        return chromium.newContext(options).newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
