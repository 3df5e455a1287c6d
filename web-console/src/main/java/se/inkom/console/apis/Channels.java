package se.inkom.console.apis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.console.signin.Person;

/** The channels API: how a person is told by mail. */
@Component
public class Channels {
    private static final String WISHES = "/api/notices/preferences";

    private final Api api;

    Channels(ApiProperties properties) {
        this.api = new Api(properties.channels(), properties);
    }

    /**
     * What the person wants now.
     *
     * @param kinds of notice, to when they are told
     * @param digestAt such as {@code 07:30}, in Stockholm
     * @param reachable whether anybody has given us an address of theirs
     * @param notOptional kinds that cannot be switched off
     */
    public record Wishes(
            long version,
            Map<String, String> kinds,
            String digestAt,
            @Nullable Hours quietHours,
            boolean quietWeekends,
            boolean reachable,
            List<String> notOptional) {
        public Wishes {
            kinds = Map.copyOf(kinds);
            notOptional = List.copyOf(notOptional);
        }
    }

    /** From and until, such as {@code 18:00} and {@code 07:00}. */
    public record Hours(String from, String to) {}

    /** What the person wants from now on. */
    public record Wanted(
            Map<String, String> kinds,
            String digestAt,
            @Nullable Hours quietHours,
            boolean quietWeekends,
            String language) {}

    public Wishes wishes(Person reader) {
        return api.get(WISHES, Wishes.class, reader);
    }

    /** @param version the one that the person had before their eyes */
    public void wish(Wanted wanted, long version, Person actor) {
        api.put(WISHES, wanted, Map.of("If-Match", "\"" + version + "\""), actor);
    }
}
