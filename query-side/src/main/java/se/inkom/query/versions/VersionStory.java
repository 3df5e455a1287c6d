package se.inkom.query.versions;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;

/** What the events of a case say of its versions: a fold that looks at nothing else. */
final class VersionStory {
    /** By version, oldest first, in whatever order they were seen. */
    final Map<VersionKey, Seen> versions = new TreeMap<>();

    final Map<VersionKey, Integer> evidence = new HashMap<>();
    long version;

    @Nullable
    String officer;

    private @Nullable Instant goneAt;
    private boolean removedByUs;

    /** Where the words are and when we saw them. */
    record Seen(UUID contentId, Instant capturedAt) {}

    /** Since when the post is gone, when it was not we who removed it. */
    @Nullable
    Instant restrictedSince() {
        return removedByUs ? null : goneAt;
    }

    void add(CaseEvent event) {
        version++;
        switch (event) {
            case PostReceived e -> seen(e.version(), e.capturedAt());
            case PostEdited e -> seen(e.version(), e.capturedAt());
            case EvidenceArchived e -> evidence.merge(e.ofVersion(), 1, Integer::sum);
            case PostGoneUpstream e -> goneAt = goneAt == null || e.goneAt().isBefore(goneAt) ? e.goneAt() : goneAt;
            case RemovalExecuted e -> removedByUs = true;
            case CaseAssigned e -> officer = e.officer().value();
            case ForwardingAccepted e -> officer = null;
            default -> {
                // nothing else is about versions
            }
        }
    }

    private void seen(PostVersion seen, Instant capturedAt) {
        versions.putIfAbsent(seen.key(), new Seen(seen.content().id(), capturedAt));
    }
}
