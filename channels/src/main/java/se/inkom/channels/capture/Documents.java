package se.inkom.channels.capture;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import se.inkom.channels.egress.FilteringProxy;
import tools.jackson.databind.JsonNode;

/** Which documents the page's own frame went through, from the browser's events. */
final class Documents implements Consumer<JsonNode> {
    private final String refusalMark;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile String session = "";
    private volatile String mainFrame = "";
    private volatile int status;
    private volatile int redirects;
    private volatile boolean refused;

    Documents(String refusalMark) {
        this.refusalMark = refusalMark;
    }

    /** A page's own frame bears the name of the page. */
    void follow(String ofSession, String frame) {
        session = ofSession;
        mainFrame = frame;
    }

    String mainFrame() {
        return mainFrame;
    }

    /** Of the last document; 0 when there was no answer. */
    int status() {
        return status;
    }

    int redirects() {
        return redirects;
    }

    /** The document itself was at an address where the browser may not go. */
    boolean refusedByUs() {
        return refused;
    }

    void awaitLoaded(long deadline) throws TimeoutException {
        try {
            if (!loaded.await(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException("the page did not load in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    @Override
    public void accept(JsonNode event) {
        if (!session.equals(event.path("sessionId").asString(""))) {
            return;
        }
        JsonNode of = event.path("params");
        boolean main = mainFrame.equals(of.path("frameId").asString(""))
                && of.path("type").asString("").equals("Document");
        switch (event.path("method").asString("")) {
            case "Page.loadEventFired" -> loaded.countDown();
            case "Network.requestWillBeSent" -> {
                if (main && of.has("redirectResponse")) {
                    redirects++;
                }
            }
            case "Network.responseReceived" -> {
                if (main) {
                    status = of.path("response").path("status").asInt(0);
                    refused = bearsOurMark(of.path("response").path("headers"));
                }
            }
            default -> {
                // of no interest
            }
        }
    }

    private boolean bearsOurMark(JsonNode headers) {
        return headers.properties().stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase(FilteringProxy.REFUSED_HEADER)
                        && header.getValue().asString("").equals(refusalMark));
    }
}
