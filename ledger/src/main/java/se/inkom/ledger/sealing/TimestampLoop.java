package se.inkom.ledger.sealing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.inkom.ledger.sealing.SealTables.SignedCheckpoint;
import se.inkom.proofs.Hash;

/**
 * Has the newest checkpoint timestamped now and then, on a thread of its own: an authority that is slow or away holds up
 * neither intake nor sealing.
 */
final class TimestampLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimestampLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SealingSettings settings;
    private final List<TimestampAuthority> authorities;
    private final SealTables tables;
    private final BooleanSupplier leading;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "sealing-timestamps");
    private Instant notBefore = Instant.MIN;

    TimestampLoop(SealingSettings settings, HttpClient http, SealTables tables, BooleanSupplier leading, Clock clock) {
        this.settings = settings;
        this.authorities = settings.timestamps().authorities().stream()
                .map(authority -> new TimestampAuthority(authority, http))
                .toList();
        this.tables = tables;
        this.leading = leading;
        this.clock = clock;
    }

    void start() {
        if (!authorities.isEmpty()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (leading.getAsBoolean() && !clock.instant().isBefore(notBefore)) {
                    stampIfDue();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Timestamping ends");
        }
    }

    private void stampIfDue() throws InterruptedException {
        try {
            Optional<Instant> last = tables.lastTimestampAt();
            if (last.isPresent()
                    && clock.instant()
                            .isBefore(last.get().plus(settings.timestamps().interval()))) {
                return;
            }
            Optional<SignedCheckpoint> newest = tables.newestWithoutTimestamp();
            if (newest.isPresent() && !stamp(newest.get())) {
                notBefore = clock.instant().plus(settings.timestamps().retry());
            }
        } catch (IOException | RuntimeException e) { // the next try may succeed
            LOG.warn("A timestamp could not be kept", e);
            notBefore = clock.instant().plus(settings.timestamps().retry());
        }
    }

    /** @return whether an authority answered */
    boolean stamp(SignedCheckpoint checkpoint) throws IOException, InterruptedException {
        byte[] digest =
                Hash.sha256(checkpoint.note().getBytes(StandardCharsets.UTF_8)).bytes();
        for (TimestampAuthority authority : authorities) {
            try {
                TimestampAuthority.Stamp stamp = authority.stamp(digest);
                tables.addTimestamp(checkpoint, authority.name(), stamp.token(), stamp.at());
                new LogWriter(settings.folder(), checkpoint.epoch(), Failpoint.Probe.NONE)
                        .timestamp(checkpoint.size(), stamp.token());
                return true;
            } catch (TimestampAuthority.NoStamp e) {
                LOG.warn("{} gave no timestamp: {}", authority.name(), e.getMessage());
            }
        }
        return false;
    }

    @Override
    public void close() {
        stopping.countDown();
        thread.interrupt();
    }
}
