package se.inkom.command.evidence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaptureRequested;

/** Puts the request on Kafka, with a token of its own that is never reset (I6). */
@Component
@ProcessingGroup(WhenCaptureRequestedThenAskForIt.GROUP)
@DisallowReplay
class WhenCaptureRequestedThenAskForIt {
    static final String GROUP = "effect-captures";

    private final CaptureRequests requests;

    WhenCaptureRequestedThenAskForIt(CaptureRequests requests) {
        this.requests = requests;
    }

    @EventHandler
    void on(CaptureRequested e) {
        requests.send(e);
    }
}
