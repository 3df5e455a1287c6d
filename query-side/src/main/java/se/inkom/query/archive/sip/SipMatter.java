package se.inkom.query.archive.sip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter of the diary as the archive gets it: public and protected words, each kept apart (L4).
 *
 * @param externalNumber its number in the municipality's main diary system
 * @param references diary numbers of other matters
 * @param histories files that tell the matter's events, with proofs
 */
public record SipMatter(
        UUID matterId,
        String authority,
        String diaryNumber,
        @Nullable String externalNumber,
        String subject,
        @Nullable String protectedSubject,
        Status status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable SipAgent responsible,
        List<String> references,
        @Nullable SipRestriction restriction,
        List<SipFile> histories,
        List<SipAction> actions,
        List<SipEntry> entries) {

    public SipMatter {
        references = List.copyOf(references);
        histories = List.copyOf(histories);
        actions = List.copyOf(actions);
        entries = List.copyOf(entries);
    }

    /** Where the matter stands; ad acta is a Swedish word that ERMS has too. */
    public enum Status {
        OPEN("open"),
        CLOSED("closed"),
        AD_ACTA("ad_acta");

        private final String erms;

        Status(String erms) {
            this.erms = erms;
        }

        String erms() {
            return erms;
        }
    }

    /** A person or a unit with its id in Inkom. */
    public record SipAgent(String id, String name, @Nullable String role) {}

    /**
     * A secrecy mark (OSL 5:5, L5).
     *
     * @param provision the section of the law that it rests on
     */
    public record SipRestriction(
            String provision,
            @Nullable Instant at,
            @Nullable String authority) {}

    /**
     * Something that happened.
     *
     * @param type the event's logical name
     * @param text in Swedish, for people
     */
    public record SipAction(
            String type, String text, Instant at, @Nullable SipAgent by) {}
}
