package se.inkom.channels.published;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.channels.loop.WorkLoop;
import se.inkom.events.messages.Topics;

/**
 * Takes a batch of events in one transaction: what the followers write and how far each subject has come stand or fall
 * together, so a repeat is a repeat whenever it comes. Throws only when the database is away, and then the batch comes again.
 */
@Component
class PublishedEvents implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedEvents.class);

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final SubjectRows subjects;
    private final List<EventFollower> followers;
    private final ObjectProvider<WorkLoop> loops;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter gaps;
    private final Counter unreadable;

    PublishedEvents(
            SubjectRows subjects,
            List<EventFollower> followers,
            ObjectProvider<WorkLoop> loops,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        this.subjects = subjects;
        this.followers = followers;
        this.loops = loops;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.gaps = meters.counter("inkom.published.gaps");
        this.unreadable = meters.counter("inkom.published.unreadable");
    }

    /** From the first start on, whenever the first event comes. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(tx -> subjects.horizon(clock.instant()));
    }

    @KafkaListener(id = "published", groupId = "channels-published", topics = Topics.EVENTS, batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> batch, Acknowledgment acknowledgment) {
        transaction.executeWithoutResult(tx -> take(batch));
        acknowledgment.acknowledge();
        loops.forEach(WorkLoop::wake);
    }

    private void take(List<ConsumerRecord<String, byte[]>> batch) {
        Instant now = clock.instant();
        var arrived = new ArrayList<Arrived>();
        Set<UUID> about = new LinkedHashSet<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            try {
                PublishedEvent event = EventReader.read(message.value());
                arrived.add(new Arrived(event, message));
                about.add(event.subject());
            } catch (UnreadableEventException e) {
                keep(message, e, now);
            }
        }
        Instant horizon = subjects.horizon(now);
        Map<UUID, Long> known = subjects.lock(about);
        for (Arrived each : arrived) {
            Long last = known.get(each.event().subject());
            if (last == null || each.event().sequence() > last) {
                noteGap(each.event(), last);
                tell(each, !each.event().time().isBefore(horizon), now);
                known.put(each.event().subject(), each.event().sequence());
            }
        }
        about.forEach(subject -> subjects.keep(subject, known.getOrDefault(subject, 0L), now));
    }

    private void tell(Arrived arrived, boolean news, Instant now) {
        for (EventFollower follower : followers) { // what one cannot read, another can
            try {
                follower.follow(arrived.event(), news);
            } catch (UnreadableEventException e) {
                keep(arrived.message(), e, now);
            }
        }
    }

    /** By the contract it will not come by itself. Whoever is told of the later event is told all the same. */
    private void noteGap(PublishedEvent event, @Nullable Long last) {
        if (last != null && event.sequence() > last + 1) {
            gaps.increment();
            LOG.error(
                    "Of {} events {} to {} are missing on {}",
                    event.subject(),
                    last + 1,
                    event.sequence() - 1,
                    Topics.EVENTS);
        }
    }

    private void keep(ConsumerRecord<String, byte[]> message, UnreadableEventException why, Instant now) {
        unreadable.increment();
        subjects.keepUnreadable(message, String.valueOf(why.getMessage()), now);
        LOG.warn("Event {}-{} cannot be read: {}", message.partition(), message.offset(), why.getMessage());
    }

    /** The topic keeps a week; what would come again after this long is told to nobody. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        Instant before = clock.instant().minus(REMEMBERED);
        transaction.executeWithoutResult(tx -> subjects.forget(before));
    }

    private record Arrived(PublishedEvent event, ConsumerRecord<String, byte[]> message) {}
}
