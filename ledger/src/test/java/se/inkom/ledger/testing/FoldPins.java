package se.inkom.ledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import se.inkom.events.cases.CaseEvent;

/**
 * Pins what a fold makes of the golden streams, after every event, by the digest of its canonical JSON. Stored events never
 * change, so a fold that suddenly says something else has changed what every stored case means (I9).
 */
public final class FoldPins {
    private FoldPins() {}

    /**
     * @param pins a file in the form of {@code sha256sum}: digest, two spaces, stream
     * @param fold the canonical JSON of the state after each of the events
     */
    public static void assertHeld(Path pins, Function<List<CaseEvent>, List<String>> fold) {
        var pinned = new TreeMap<String, String>();
        try {
            Files.readAllLines(pins).forEach(line -> pinned.put(line.substring(66), line.substring(0, 64)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var complaints = new ArrayList<String>();
        for (GoldenStream stream : GoldenStream.all()) {
            List<String> states = fold.apply(stream.events());
            String digest = sha256(String.join("\n", states));
            String was = pinned.remove(stream.name());
            if (was == null) {
                complaints.add(
                        "golden stream " + stream.name() + " has no pin: look whether the last state below is what you"
                                + " mean, and add the line \"" + digest + "  " + stream.name() + "\" to " + pins + "\n"
                                + states.getLast());
            } else if (!was.equals(digest)) {
                complaints.add("golden stream " + stream.name()
                        + " no longer folds into what it did: every stored case of"
                        + " this kind would mean something else. If that was not intended, mend the fold. If it was, say so"
                        + " in the CHANGELOG, have the screens rebuilt, and pin \"" + digest + "  " + stream.name()
                        + "\" in " + pins + "\n" + states.getLast());
            }
        }
        pinned.keySet().forEach(gone -> complaints.add("golden stream " + gone + " is pinned but gone: restore it"));
        assertThat(complaints).isEmpty();
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
