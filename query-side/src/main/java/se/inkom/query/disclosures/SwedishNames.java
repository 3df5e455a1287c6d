package se.inkom.query.disclosures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;

/** Words for whoever gets a package. */
final class SwedishNames {
    private static final Pattern PROVISION = Pattern.compile("OSL (\\d+):(\\d+) ?([a-z]?)");

    private SwedishNames() {}

    static String of(EntryDirection direction) {
        return switch (direction) {
            case INCOMING -> "Inkommen";
            case OUTGOING -> "Utgående";
            case INTERNAL -> "Upprättad";
        };
    }

    static String of(EntryKind kind) {
        return switch (kind) {
            case POST -> "Inlägg";
            case ANSWER -> "Svar";
            case REMOVAL_DECISION -> "Beslut om borttagning";
            case EVIDENCE -> "Bevis";
            case NOTE -> "Anteckning";
        };
    }

    /** {@code OSL 21:1} as {@code 21 kap. 1 § OSL}, which people can look up. */
    static String provision(String code) {
        Matcher form = PROVISION.matcher(code);
        if (!form.matches()) {
            return code;
        }
        String letter = form.group(3);
        return form.group(1) + " kap. " + form.group(2) + (letter.isEmpty() ? "" : " " + letter) + " § OSL";
    }
}
