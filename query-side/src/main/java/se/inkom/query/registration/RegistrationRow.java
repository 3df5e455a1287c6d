package se.inkom.query.registration;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.events.registry.EntryVoided;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.SqlTime;

/** The fold of a case as far as the registrar's list needs it. */
final class RegistrationRow {
    final UUID caseId;
    long position;
    String place = "";
    String nativeId = "";
    String account = "";
    String authority = "";
    boolean secret;
    boolean assessed;
    RegistrationState state = RegistrationState.UNSEEN;

    @Nullable
    String parentId;

    @Nullable
    Instant receivedAt;

    @Nullable
    String classification;

    @Nullable
    String officer;

    @Nullable
    String ground;

    @Nullable
    UUID matterId;

    @Nullable
    Integer entryNumber;

    @Nullable
    String diaryNumber;

    RegistrationRow(UUID caseId) {
        this.caseId = caseId;
    }

    RegistrationRow(ResultSet row) throws SQLException {
        this.caseId = row.getObject("case_id", UUID.class);
        this.position = row.getLong("position");
        this.place = row.getString("place");
        this.nativeId = row.getString("native_id");
        this.parentId = row.getString("parent_id");
        this.account = row.getString("account");
        this.authority = row.getString("authority");
        this.receivedAt = instant(row, "received_at");
        this.classification = row.getString("classification");
        this.officer = row.getString("officer");
        this.secret = row.getBoolean("secret");
        this.assessed = row.getBoolean("assessed");
        this.state = RegistrationState.valueOf(row.getString("state"));
        this.ground = row.getString("ground");
        this.matterId = row.getObject("matter_id", UUID.class);
        this.entryNumber = row.getObject("entry_number", Integer.class);
        this.diaryNumber = row.getString("diary_number");
    }

    /** @return whether it said anything new */
    boolean evolve(LedgerEntry at) {
        if (at.position() <= position) {
            return false;
        }
        switch (at.event()) {
            case PostReceived e -> seen(e.origin(), e.receivedAt());
            case PostEdited e -> seen(e.origin(), e.receivedAt());
            case PostGoneUpstream e -> stands(e.origin());
            case PostVisibilityChanged e -> stands(e.origin());
            case CaseClassified e -> classification = e.classification().name();
            case CaseAssigned e -> officer = e.officer().value();
            case ForwardingAccepted e -> authority = e.authority().value();
            case CaseRegistered e -> {
                state = RegistrationState.REGISTERED;
                matterId = e.matterId().value();
                entryNumber = e.entryNumber();
                diaryNumber = e.diaryNumber().value();
            }
            case EntryVoided e when isRegisteredAs(e) -> state = RegistrationState.WAITING;
            case RegistrationDeemedUnnecessary e -> {
                state = RegistrationState.NOT_NEEDED;
                ground = e.ground().name();
            }
            case SecrecySuspected e -> masked(false);
            case SecrecyMarked e -> masked(true);
            case SecrecyLifted e -> {
                secret = false;
                assessed = false;
            }
            default -> {
                return false; // nothing else concerns the registrar
            }
        }
        position = at.position();
        return true;
    }

    boolean isRegisteredAs(EntryVoided voided) {
        return state == RegistrationState.REGISTERED
                && voided.matterId().value().equals(matterId)
                && Integer.valueOf(voided.entryNumber()).equals(entryNumber);
    }

    /** What may be secret is always registered, whatever was decided before (R52). */
    private void masked(boolean marked) {
        secret = true;
        assessed = marked;
        if (state == RegistrationState.NOT_NEEDED) {
            state = RegistrationState.WAITING;
            ground = null;
        }
    }

    private void seen(PostOrigin origin, Instant at) {
        stands(origin);
        receivedAt = SqlTime.earliest(receivedAt, at);
        state = state == RegistrationState.UNSEEN ? RegistrationState.WAITING : state;
    }

    private void stands(PostOrigin origin) {
        if (place.isEmpty()) {
            place = origin.source().platform().name() + "/" + origin.source().account();
            nativeId = origin.source().nativeId();
            account = origin.account().value();
            authority = origin.authority().value();
        }
        parentId = parentId == null ? origin.parentId() : parentId;
    }
}
