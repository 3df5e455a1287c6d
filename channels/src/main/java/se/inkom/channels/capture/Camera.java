package se.inkom.channels.capture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.inkom.channels.egress.BlockedAddressException;
import se.inkom.channels.egress.EgressRules;
import se.inkom.channels.egress.FilteringProxy;

/** Takes one picture: a proxy, a browser and a page, all of them gone afterwards. */
class Camera {
    private static final Logger LOG = LoggerFactory.getLogger(Camera.class);

    private final CaptureProperties properties;
    private final EgressRules rules;
    private final Clock clock;

    Camera(CaptureProperties properties, EgressRules rules, Clock clock) {
        this.properties = properties;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What a page must show.
     *
     * @param words empty for a picture without words
     * @param author looked for when there are no words
     * @param withPicture a picture must be there too
     */
    record Wanted(String words, String author, boolean withPicture) {}

    Shot take(URI address, Wanted wanted) {
        try {
            rules.check(address);
        } catch (BlockedAddressException e) {
            return new Shot.Rejected("blocked-address", null);
        }
        Optional<Path> browser = Chromium.installed(properties.browsers());
        if (browser.isEmpty()) {
            return new Shot.Rejected("browser-missing", null);
        }
        long deadline = System.nanoTime() + properties.timeout().toNanos();
        String mark = UUID.randomUUID().toString();
        try (var proxy = new FilteringProxy(rules, properties.mostBytes(), mark);
                var chromium = Chromium.start(browser.get(), properties.sandbox(), proxy.port());
                var tools = DevTools.connect(chromium.address(deadline), deadline)) {
            return new PageVisit(tools, properties, proxy, mark, deadline, clock).look(address, wanted);
        } catch (TimeoutException e) {
            return new Shot.Rejected("timeout", null);
        } catch (IOException e) {
            LOG.warn("The browser failed: {}", e.getMessage());
            return new Shot.Failed("browser-failed");
        }
    }
}
