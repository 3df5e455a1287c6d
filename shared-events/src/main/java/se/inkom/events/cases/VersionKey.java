package se.inkom.events.cases;

import java.time.Instant;
import java.util.Comparator;

/**
 * Names one version of a post's content. Two observations with the same key are the same version; the greatest key is
 * the current one, in whatever order they arrived.
 *
 * @param changedAt when the platform says the content became this
 * @param fingerprint keyed hash of the content under the installation's key: equal content gives equal fingerprints, and
 *     nobody without the key can guess a short text from it
 */
public record VersionKey(Instant changedAt, String fingerprint) implements Comparable<VersionKey> {
    private static final Comparator<VersionKey> ORDER =
            Comparator.comparing(VersionKey::changedAt).thenComparing(VersionKey::fingerprint);

    @Override
    public int compareTo(VersionKey other) {
        return ORDER.compare(this, other);
    }
}
