package se.inkom.query.archive.check;

import java.util.Map;
import se.inkom.query.archive.sip.ErmsVersion;

/**
 * What a package must hold, as known apart from it.
 *
 * @param objectId its name
 * @param entries how many documents each matter has, by diary number
 */
public record Expected(String objectId, ErmsVersion erms, Map<String, Integer> entries) {
    public Expected {
        entries = Map.copyOf(entries);
    }
}
