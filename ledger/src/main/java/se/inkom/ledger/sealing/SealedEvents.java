package se.inkom.ledger.sealing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The ledger's events up to the newest published checkpoint and no further, for followers whose acts cannot be undone: what
 * they act on, and everything before it, can be proven to anyone (RELIABILITY 2a step 11). While nothing is published they
 * simply wait, as if nothing had happened.
 */
public final class SealedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
    /** The published position is asked for this often at most by one stream, and only while an event waits. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final StreamableMessageSource<TrackedEventMessage<?>> all;
    private final LongSupplier publishedPosition;

    /** @param publishedPosition the last position inside a published checkpoint; 0 when none may be relied on */
    public SealedEvents(StreamableMessageSource<TrackedEventMessage<?>> all, LongSupplier publishedPosition) {
        this.all = all;
        this.publishedPosition = publishedPosition;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new SealedStream(all.openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return all.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return all.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant at) {
        return all.createTokenAt(at);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return all.createTokenSince(duration);
    }

    private final class SealedStream implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> events;
        private long askedAt = System.nanoTime() - PAUSE_NANOS;
        private long released;

        SealedStream(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek().filter(this::isSealed);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit) && peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                TimeUnit.NANOSECONDS.sleep(PAUSE_NANOS);
            }
            return events.nextAvailable();
        }

        @Override
        public void close() {
            events.close();
        }

        /** What was published a moment ago is asked for again: a rollback takes it back. */
        private boolean isSealed(TrackedEventMessage<?> event) {
            long now = System.nanoTime();
            if (now - askedAt >= PAUSE_NANOS) {
                askedAt = now;
                released = publishedPosition.getAsLong();
            }
            return event.trackingToken().position().orElse(Long.MAX_VALUE) <= released;
        }
    }
}
