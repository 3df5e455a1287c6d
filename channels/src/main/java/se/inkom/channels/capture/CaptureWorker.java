package se.inkom.channels.capture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.inkom.channels.broker.Broker;
import se.inkom.channels.broker.MessageJson;
import se.inkom.channels.platforms.PlatformRecords;
import se.inkom.channels.platforms.PlatformText;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.EffectOutcome.Result;
import se.inkom.events.messages.EffectRequested.CaptureEvidence;
import se.inkom.events.messages.Topics;

/** Takes one picture at a time, brings it to the desks, and tells them how it ended. */
@Component
class CaptureWorker {
    private static final Logger LOG = LoggerFactory.getLogger(CaptureWorker.class);
    private static final int AT_ONCE = 100;
    private static final Duration FOR_THE_UPLOAD = Duration.ofSeconds(60);

    private final CaptureStore store;
    private final Camera camera;
    private final List<PlatformRecords> platforms;
    private final EvidenceDesk desk;
    private final Broker broker;
    private final MessageJson json;
    private final CaptureProperties properties;
    private final Clock clock;

    CaptureWorker(
            CaptureStore store,
            Camera camera,
            List<PlatformRecords> platforms,
            EvidenceDesk desk,
            Broker broker,
            MessageJson json,
            CaptureProperties properties,
            Clock clock) {
        this.store = store;
        this.camera = camera;
        this.platforms = platforms;
        this.desk = desk;
        this.broker = broker;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return false when nothing was due */
    boolean step() {
        Optional<CaptureStore.Due> due =
                store.take(clock.instant(), properties.timeout().plus(FOR_THE_UPLOAD));
        due.ifPresent(this::work);
        return due.isPresent();
    }

    private void work(CaptureStore.Due due) {
        CaptureEvidence request = due.request();
        var wanted = new Camera.Wanted(request.expectedText(), request.expectedAuthor(), request.withPicture());
        switch (camera.take(request.address(), wanted)) {
            case Shot.Rejected rejected -> end(request, Result.REFUSED, rejected.reason());
            case Shot.Failed failed -> retry(due, failed.reason());
            case Shot.Taken taken -> bring(due, taken);
        }
    }

    private void bring(CaptureStore.Due due, Shot.Taken taken) {
        CaptureEvidence request = due.request();
        Optional<PlatformRecords.Seen> told = platforms.stream()
                .filter(platform -> platform.serves(request.post().platform()))
                .findFirst()
                .flatMap(platform -> platform.look(request.post()));
        boolean same = told.map(seen -> PlatformText.same(seen.text(), request.expectedText()))
                .orElse(taken.exact());
        if (!same) {
            end(request, Result.REFUSED, "changed-text");
            return;
        }
        switch (desk.bring(request, EvidenceSet.of(request, taken, told.map(PlatformRecords.Seen::json), properties))) {
            case EvidenceDesk.Answer.Taken ok -> end(request, Result.DONE, null);
            case EvidenceDesk.Answer.Refused refused -> end(request, Result.REFUSED, refused.reason());
            case EvidenceDesk.Answer.NotNow notNow -> retry(due, notNow.reason());
        }
    }

    private void retry(CaptureStore.Due due, String reason) {
        if (due.attempt() >= properties.attempts()) {
            end(due.request(), Result.REFUSED, reason);
            return;
        }
        Duration pause = properties.retry().multipliedBy(1L << Math.min(due.attempt() - 1, 8));
        Instant at = clock.instant().plus(pause);
        store.again(due.request().effectId(), reason, at);
        LOG.info("Capture {} waits {} s: {}", due.request().effectId(), pause.toSeconds(), reason);
    }

    private void end(CaptureEvidence request, Result result, @Nullable String reason) {
        store.over(request.effectId(), result, reason, clock.instant());
        LOG.info("Capture {} {}: {}", request.effectId(), result, reason == null ? "" : reason);
    }

    /** @return false when there was nothing to tell */
    boolean tell() {
        List<EffectOutcome> untold = store.unreported(AT_ONCE);
        broker.sendAll(untold.stream()
                .map(outcome ->
                        new ProducerRecord<>(Topics.OUTCOMES, outcome.caseId().toString(), json.write(outcome)))
                .toList());
        untold.forEach(store::reported);
        return !untold.isEmpty();
    }
}
