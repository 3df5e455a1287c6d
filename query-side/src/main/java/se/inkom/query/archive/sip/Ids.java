package se.inkom.query.archive.sip;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids inside a package: always the same for the same thing in the same package. */
final class Ids {
    private Ids() {}

    static UUID of(SipHeader header, String what) {
        return UUID.nameUUIDFromBytes((header.packageId() + "|" + what).getBytes(StandardCharsets.UTF_8));
    }

    /** An XML id may not begin with a digit. */
    static String xml(SipHeader header, String what) {
        return "uuid-" + of(header, what);
    }
}
