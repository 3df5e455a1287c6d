package se.inkom.proofs.verify;

import java.util.List;
import java.util.stream.Stream;
import se.inkom.proofs.NoteVerifier;

/** The keys a run trusts: those its user brought, or, with a warning, those the log names itself. */
public record Keys(List<NoteVerifier> brought) {
    /** Trust what the log says of itself: finds damage, but not a log that somebody made anew with another key. */
    public static final Keys OF_THE_LOG = new Keys(List.of());

    public Keys {
        brought = List.copyOf(brought);
    }

    boolean areBrought() {
        return !brought.isEmpty();
    }

    /** A key that is trusted for one epoch of a log is trusted for its other epochs, where it has another name. */
    List<NoteVerifier> forOrigin(String origin, List<NoteVerifier> own) {
        if (!areBrought()) {
            return own;
        }
        return brought.stream()
                .flatMap(key -> logName(key.name()).equals(logName(origin))
                        ? Stream.of(key, key.named(origin))
                        : Stream.of(key))
                .distinct()
                .toList();
    }

    private static String logName(String origin) {
        return origin.substring(0, Math.max(0, origin.lastIndexOf('/')));
    }
}
