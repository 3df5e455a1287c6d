package se.inkom.ledger.vault;

import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;

/** A row on its way into the vault: either an encrypted body with its key, or the digest of an archived file. */
@SuppressWarnings("ArrayRecordComponent") // a row in transit, never compared
record ContentRow(
        ContentRef ref,
        CaseId caseId,
        byte[] salt,
        @Nullable String keyId,
        byte @Nullable [] body,
        @Nullable String fileDigest) {}
