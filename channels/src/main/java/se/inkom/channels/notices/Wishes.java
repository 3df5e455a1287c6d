package se.inkom.channels.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.channels.display.SwedishTime;

/**
 * How one person wants to be told.
 *
 * @param kinds what they said; the rest is as usual
 * @param version how often they have said something; 0 when never
 */
record Wishes(
        long version,
        Map<NoticeKind, NoticeMode> kinds,
        LocalTime digestAt,
        SwedishTime.@Nullable Hours quietHours,
        boolean quietWeekends) {

    Wishes {
        kinds = Map.copyOf(kinds);
    }

    /** What a person has who never said anything. */
    static Wishes usual(NoticesProperties properties) {
        var kinds = new EnumMap<NoticeKind, NoticeMode>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            NoticeMode mode = properties.defaults().getOrDefault(kind, kind.usual());
            requireAllowed(kind, mode);
            kinds.put(kind, mode);
        }
        return new Wishes(0, kinds, properties.digestAt(), null, false);
    }

    static void requireAllowed(NoticeKind kind, NoticeMode mode) {
        if (mode == NoticeMode.OFF && !kind.isOptional()) {
            throw new IllegalArgumentException(kind + " cannot be switched off (R33)");
        }
    }

    /** When to tell them what happens now; never when they want no mail of it. */
    Optional<Instant> tellAt(NoticeKind kind, Instant now) {
        return switch (kinds.getOrDefault(kind, kind.usual())) {
            case OFF -> Optional.empty();
            case AT_ONCE -> Optional.of(SwedishTime.outside(quietHours, quietWeekends, now));
            case DIGEST -> Optional.of(SwedishTime.outside(quietHours, quietWeekends, SwedishTime.next(digestAt, now)));
        };
    }
}
