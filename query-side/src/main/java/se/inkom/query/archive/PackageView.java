package se.inkom.query.archive;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.query.archive.check.Finding;
import se.inkom.query.archive.sip.ErmsVersion;

/**
 * A package and how far it has come.
 *
 * @param done documents put into it so far, of {@code total}
 * @param position of the ledger up to which it tells
 * @param objectId its name; the same content has the same one
 * @param validatedAgainst the schemas that it was held against
 * @param findings why it is not given out
 * @param failure a code, when it could not be made
 */
record PackageView(
        UUID packageId,
        @Schema(example = "kommunarkivet") String receiver,
        ErmsVersion erms,
        @Nullable UUID matterId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String authority,
        boolean finished,
        PackageState state,
        int done,
        int total,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant finishedAt,
        @Nullable Long position,
        @Nullable String objectId,
        @Nullable String sha256,
        @Nullable Long length,
        List<UUID> matters,
        List<String> validatedAgainst,
        List<Finding> findings,
        @Nullable String failure,
        List<Receipt> receipts) {

    /**
     * That the receiver has it, as the ledger says.
     *
     * @param receipt the receiver's own reference
     * @param agrees whether the digest it names is that of this very file
     */
    record Receipt(
            UUID transferId,
            String receiver,
            String sha256,
            boolean agrees,
            @Nullable String receipt,
            String by,
            Instant at) {}
}
