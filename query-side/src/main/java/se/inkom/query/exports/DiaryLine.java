package se.inkom.query.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it leaves the house: this is the contract with whoever reads the files, and one line of JSON Lines. Positions of
 * the ledger are not in it but in the manifest, so that an imported diary exports the same bytes again.
 *
 * @param status OPEN, CLOSED or AD_ACTA
 * @param kind POST, ANSWER, REMOVAL_DECISION, EVIDENCE or NOTE
 * @param direction INCOMING, OUTGOING or INTERNAL
 * @param date Stockholm date on which the document came in or was drawn up (L2)
 * @param voided when and why the entry was struck; it stays in the diary
 * @param matter what else is to be said of the matter; with its first entry in the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "authority",
    "diaryNumber",
    "externalNumber",
    "year",
    "number",
    "status",
    "subject",
    "protectedSubject",
    "entryNumber",
    "kind",
    "direction",
    "date",
    "counterpart",
    "protectedCounterpart",
    "description",
    "protectedDescription",
    "marking",
    "restricted",
    "documents",
    "registeredAt",
    "registeredBy",
    "voided",
    "matterId",
    "caseId",
    "matter"
})
record DiaryLine(
        String authority,
        String diaryNumber,
        @Nullable String externalNumber,
        int year,
        int number,
        String status,
        String subject,
        @Nullable String protectedSubject,
        int entryNumber,
        String kind,
        String direction,
        LocalDate date,
        @Nullable String counterpart,
        @Nullable String protectedCounterpart,
        String description,
        @Nullable String protectedDescription,
        @Nullable Marking marking,
        boolean restricted,
        List<Document> documents,
        Instant registeredAt,
        String registeredBy,
        @Nullable Voided voided,
        UUID matterId,
        @Nullable UUID caseId,
        @Nullable Matter matter) {

    /**
     * A matter beyond what every entry says of it.
     *
     * @param refersTo numbers of other matters, here or elsewhere
     */
    @JsonPropertyOrder({"openedOn", "openedBy", "responsible", "closedOn", "refersTo"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Matter(
            LocalDate openedOn,
            String openedBy,
            @Nullable String responsible,
            @Nullable LocalDate closedOn,
            List<String> refersTo) {}

    /** A secrecy marking (OSL 5:5, L5): a warning, not a decision. */
    @JsonPropertyOrder({"provision", "date", "authority"})
    record Marking(String provision, LocalDate date, String authority) {}

    /** A document by its digest, which is salted: it tells nothing of the content and proves it to who has it. */
    @JsonPropertyOrder({"id", "sha256", "mediaType", "length"})
    record Document(UUID id, String sha256, String mediaType, long length) {}

    /** An entry that was struck (makulerad). */
    @JsonPropertyOrder({"at", "reason"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voided(Instant at, @Nullable String reason) {}
}
