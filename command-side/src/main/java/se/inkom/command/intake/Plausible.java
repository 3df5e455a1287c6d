package se.inkom.command.intake;

import java.time.Instant;
import java.util.regex.Pattern;

/** What every reader of the ledger can store: PostgreSQL takes neither every text nor every time that Java and JSON can hold. */
final class Plausible {
    private static final int LONGEST_KEY = 1000;
    private static final Pattern NUL_OR_HALF_A_CHARACTER = Pattern.compile("\u0000|\\p{Cs}");
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Plausible() {}

    /** A post's key: short enough for an index, and the same text when it is read back. */
    static boolean key(String sourceKey) {
        return sourceKey.length() <= LONGEST_KEY
                && !NUL_OR_HALF_A_CHARACTER.matcher(sourceKey).find();
    }

    /** A time in which a post can have been written or seen. */
    static boolean time(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(LAST);
    }
}
