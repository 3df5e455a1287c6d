package se.inkom.query.publicdiary;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the public diary.
 *
 * @param municipality as the pages name it
 * @param address where the public reaches it, such as {@code https://diarium.example.se}; what feeds link to
 * @param names whether the names of those who wrote are published; that a name is an official record does not mean that it
 *     must be put on the web
 * @param authorityNames the same for single authorities that have decided otherwise
 * @param authorities what the authorities are called, by their id
 * @param requestsPerMinute of one reader
 * @param cacheFor how long a page may be shown from a cache
 * @param accessibility what the accessibility statement says (L20)
 */
@ConfigurationProperties("inkom.public-diary")
record PublicDiaryProperties(
        @DefaultValue("Kommunen") String municipality,
        @Nullable URI address,
        @DefaultValue("HIDDEN") Names names,
        @DefaultValue Map<String, Names> authorityNames,
        @DefaultValue Map<String, String> authorities,
        @DefaultValue("120") int requestsPerMinute,
        @DefaultValue("60s") Duration cacheFor,
        @DefaultValue Accessibility accessibility) {

    /** Whether a counterpart's name is published. */
    enum Names {
        HIDDEN,
        SHOWN
    }

    /**
     * The statement's own facts.
     *
     * @param assessedOn when somebody last assessed the pages
     * @param contact where faults are reported, an e-mail address
     */
    record Accessibility(
            @Nullable LocalDate assessedOn,
            @DefaultValue("kommun@example.org") String contact) {}

    boolean showsNames(String authority) {
        return authorityNames.getOrDefault(authority, names) == Names.SHOWN;
    }

    /** Words of hidden names must not find anything either: only when all of them are shown are they searched. */
    boolean searchesNames(@Nullable String authority) {
        return authority != null
                ? showsNames(authority)
                : names == Names.SHOWN && !authorityNames.containsValue(Names.HIDDEN);
    }

    String title(String authority) {
        return authorities.getOrDefault(authority, authority);
    }
}
