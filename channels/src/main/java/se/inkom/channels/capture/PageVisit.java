package se.inkom.channels.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.inkom.channels.egress.FilteringProxy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in one browser: opened, judged, pictured. Looks at the page from a world that its scripts cannot reach. */
final class PageVisit {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOOK = script();
    private static final int MOST_REDIRECTS = 3;
    private static final int MARGIN = 8;

    private final DevTools tools;
    private final CaptureProperties properties;
    private final FilteringProxy proxy;
    private final Clock clock;
    private final long deadline;
    private final Documents documents;

    PageVisit(
            DevTools tools,
            CaptureProperties properties,
            FilteringProxy proxy,
            String refusalMark,
            long deadline,
            Clock clock) {
        this.tools = tools;
        this.properties = properties;
        this.proxy = proxy;
        this.deadline = deadline;
        this.clock = clock;
        this.documents = new Documents(refusalMark);
        tools.listen(documents);
    }

    Shot look(URI address, Camera.Wanted wanted) throws IOException, TimeoutException {
        String session = open();
        JsonNode opened = tools.call(session, "Page.navigate", Map.of("url", address.toString()));
        if (opened.has("errorText")) {
            return failed(opened.path("errorText").asString(""));
        }
        documents.awaitLoaded(deadline);
        JsonNode seen = watch(session, wanted);
        return judge(session, seen, wanted);
    }

    private String open() throws IOException, TimeoutException {
        tools.call(null, "Browser.setDownloadBehavior", Map.of("behavior", "deny"));
        String target = tools.call(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        String session = tools.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        documents.follow(session, target);
        tools.call(session, "Page.enable", Map.of());
        tools.call(session, "Network.enable", Map.of());
        tools.call(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        properties.width(),
                        "height",
                        properties.height(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        false));
        return session;
    }

    private Shot failed(String error) {
        if (documents.refusedByUs() || !proxy.refused().isEmpty()) {
            return new Shot.Rejected("blocked-address", null);
        }
        return error.contains("ERR_TIMED_OUT") ? new Shot.Rejected("timeout", null) : new Shot.Failed("not-reached");
    }

    /** Pages fill themselves after they have loaded; looks until the words and the picture are there or the time is over. */
    private JsonNode watch(String session, Camera.Wanted wanted) throws IOException, TimeoutException {
        long until = Math.min(deadline, System.nanoTime() + properties.settle().toNanos());
        while (true) {
            JsonNode seen = seen(session, wanted);
            boolean complete = seen.path("found").asBoolean(false)
                    && seen.path("picturesComing").asInt(0) == 0
                    && (!wanted.withPicture() || seen.path("picturesShown").asInt(0) > 0);
            if (complete || documents.status() >= 400 || System.nanoTime() > until) {
                return seen;
            }
            pause();
        }
    }

    private JsonNode seen(String session, Camera.Wanted wanted) throws IOException, TimeoutException {
        try {
            return look(session, wanted);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Cannot find context")) {
                return JSON.createObjectNode(); // the page went elsewhere between two calls: nothing is seen yet
            }
            throw e;
        }
    }

    private JsonNode look(String session, Camera.Wanted wanted) throws IOException, TimeoutException {
        int world = tools.call(
                        session,
                        "Page.createIsolatedWorld",
                        Map.of("frameId", documents.mainFrame(), "worldName", "inkom"))
                .path("executionContextId")
                .asInt();
        String words = JSON.writeValueAsString(wanted.words().isBlank() ? wanted.author() : wanted.words());
        JsonNode result = tools.call(
                session,
                "Runtime.evaluate",
                Map.of("expression", "(" + LOOK + ")(" + words + ")", "contextId", world, "returnByValue", true));
        return result.path("result").path("value");
    }

    private Shot judge(String session, JsonNode seen, Camera.Wanted wanted) throws IOException, TimeoutException {
        int status = documents.status();
        if (documents.refusedByUs() || documents.redirects() > MOST_REDIRECTS) {
            return new Shot.Rejected("blocked-address", null);
        }
        boolean found = seen.path("found").asBoolean(false);
        if (status == 401 || status == 403 || (!found && seen.path("login").asBoolean(false))) {
            return new Shot.Rejected("login-wall", status);
        }
        if (status < 200 || status > 299) {
            return new Shot.Rejected("error-page", status);
        }
        if (!found) {
            return new Shot.Rejected("changed-text", status);
        }
        boolean needsPicture = wanted.withPicture() || wanted.words().isBlank();
        if (needsPicture && seen.path("picturesShown").asInt(0) == 0) {
            return new Shot.Rejected("picture-missing", status);
        }
        return picture(session, seen, status);
    }

    private Shot picture(String session, JsonNode seen, int status) throws IOException, TimeoutException {
        JsonNode size = tools.call(session, "Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        int width = Math.max(properties.width(), size.path("width").asInt(0));
        width = Math.min(width, 2 * properties.width());
        int height = Math.clamp(size.path("height").asInt(0), properties.height(), properties.tallest());
        byte[] page = shoot(session, 0, 0, width, height);
        JsonNode box = seen.path("box");
        double x = Math.max(0, box.path("x").asDouble() - MARGIN);
        double y = Math.max(0, box.path("y").asDouble() - MARGIN);
        byte[] element = shoot(
                session,
                x,
                y,
                Math.clamp(box.path("width").asDouble() + 2 * MARGIN, 1, width),
                Math.clamp(box.path("height").asDouble() + 2 * MARGIN, 1, properties.tallest()));
        String browser =
                tools.call(null, "Browser.getVersion", Map.of()).path("product").asString("");
        return new Shot.Taken(
                URI.create(seen.path("address").asString()),
                status,
                documents.redirects(),
                seen.path("title").asString(""),
                seen.path("text").asString(""),
                seen.path("exact").asBoolean(false),
                seen.path("picturesShown").asInt(0),
                seen.path("picturesMissing").asInt(0),
                width,
                height,
                page,
                element,
                browser,
                proxy.refused(),
                clock.instant());
    }

    private byte[] shoot(String session, double x, double y, double width, double height)
            throws IOException, TimeoutException {
        var clip = Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1);
        JsonNode shot = tools.call(
                session,
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode(shot.path("data").asString());
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String script() {
        try (@Nullable InputStream in = PageVisit.class.getResourceAsStream("look.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
