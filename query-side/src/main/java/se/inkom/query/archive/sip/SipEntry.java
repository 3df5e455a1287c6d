package se.inkom.query.archive.sip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.query.archive.sip.SipMatter.SipAction;
import se.inkom.query.archive.sip.SipMatter.SipAgent;
import se.inkom.query.archive.sip.SipMatter.SipRestriction;

/**
 * One document of a matter.
 *
 * @param kind such as {@code POST}
 * @param date the Stockholm date on which it came in, went out or was drawn up (L2)
 * @param files what is kept of it: originals first, each followed by the copies made of it
 * @param remarks what a reader must know, such as why a file is missing
 */
public record SipEntry(
        int number,
        String kind,
        Direction direction,
        LocalDate date,
        @Nullable String counterpart,
        @Nullable String protectedCounterpart,
        String description,
        @Nullable String protectedDescription,
        @Nullable SipRestriction restriction,
        @Nullable UUID caseId,
        Instant registeredAt,
        SipAgent registeredBy,
        @Nullable Instant voidedAt,
        @Nullable String voidReason,
        List<SipFile> files,
        List<SipAction> actions,
        List<String> remarks) {

    public SipEntry {
        files = List.copyOf(files);
        actions = List.copyOf(actions);
        remarks = List.copyOf(remarks);
    }

    /** Whether a document came in, went out or was drawn up here, as ERMS says it. */
    public enum Direction {
        INCOMING("incoming", "received", "received", "sender"),
        OUTGOING("outgoing", "sent", "expedited", "receiver"),
        INTERNAL("internal_memo_without_follow-up", "created", "prepared", "counterpart");

        private final String erms;
        private final String date;
        private final String status;
        private final String counterpart;

        Direction(String erms, String date, String status, String counterpart) {
            this.erms = erms;
            this.date = date;
            this.status = status;
            this.counterpart = counterpart;
        }

        String erms() {
            return erms;
        }

        /** The type of the entry's date. */
        String date() {
            return date;
        }

        String status() {
            return status;
        }

        /** The part that the counterpart has. */
        String counterpart() {
            return counterpart;
        }
    }
}
