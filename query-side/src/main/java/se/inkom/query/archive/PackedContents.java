package se.inkom.query.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which content of a matter became which file, for its histories: they name each with the salt of its digest. */
final class PackedContents {
    private final Map<UUID, List<Packed>> byAggregate = new LinkedHashMap<>();

    /**
     * A content of the vault.
     *
     * @param path of its file in the package; null when it is not there any more
     * @param namedIn path of the file that names it, where no event does: an attachment is named by its post
     */
    record Packed(
            UUID id,
            String sha256,
            @Nullable String salt,
            String mediaType,
            long length,
            @Nullable String path,
            @Nullable String namedIn) {}

    /** @param aggregate the case or matter whose events name it */
    void add(UUID aggregate, Packed packed) {
        byAggregate.computeIfAbsent(aggregate, key -> new ArrayList<>()).add(packed);
    }

    List<Packed> of(UUID aggregate) {
        return byAggregate.getOrDefault(aggregate, List.of());
    }

    boolean has(UUID contentId) {
        return byAggregate.values().stream().flatMap(List::stream).anyMatch(packed -> packed.id()
                .equals(contentId));
    }
}
