package se.inkom.query.archive.sip;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a package says of itself.
 *
 * @param packageId made from what the package holds, so that the same content has the same name
 * @param label for people
 * @param createdAt when the last thing happened that the package tells of; never the time of the day it is made
 * @param submitter the municipality
 * @param submitterCode its organisation number
 * @param agreement the submission agreement with the receiver, when there is one
 * @param software version of Inkom
 */
public record SipHeader(
        UUID packageId,
        String label,
        ErmsVersion erms,
        Instant createdAt,
        String submitter,
        String submitterCode,
        String receiver,
        @Nullable String agreement,
        String software) {

    /** Name of the package's folder, and its OBJID. */
    public String objectId() {
        return "inkom-" + packageId;
    }
}
