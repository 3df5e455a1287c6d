package se.inkom.query.secrecy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.LegalEffect;
import se.inkom.events.cases.RemovalFallback;
import se.inkom.events.cases.SuspicionReason;

/**
 * A case on the board.
 *
 * @param since when it was first masked
 * @param missing the steps that keep it from closing; empty when it is done, or the mark was lifted
 * @param removal REQUESTED, EXECUTED, HIDDEN, REFUSED, IMPOSSIBLE or IN_DOUBT; absent while nothing is decided
 * @param hidden what our hiding is worth in law, while it lasts (N10)
 * @param fallback what was done where the removal came to nothing
 * @param goneAt others than we took it away
 */
record SecrecyCase(
        UUID caseId,
        Stage stage,
        Instant since,
        @Nullable String account,
        @Nullable String authority,
        @Nullable String unit,
        @Nullable String officer,
        @Nullable String suspectedBy,
        List<SuspicionReason> reasons,
        List<Step> missing,
        @Nullable String provision,
        @Nullable Instant assessedAt,
        @Nullable Instant evidenceAt,
        @Nullable String diaryNumber,
        @Nullable Instant registeredAt,
        @Nullable String removal,
        @Nullable LegalEffect hidden,
        @Nullable RemovalFallback fallback,
        @Nullable Instant goneAt,
        @Nullable Instant liftedAt,
        @Nullable Instant closedAt) {

    /** Where the case stands. */
    enum Stage {
        OPEN,
        CLOSED,
        LIFTED
    }

    /** A step that may be missing; masking never is. */
    enum Step {
        ASSESSMENT,
        EVIDENCE,
        REGISTRATION,
        REMOVAL
    }

    static SecrecyCase of(UUID caseId, Instant since, SecrecyFile file) {
        Stage stage = file.stage();
        return new SecrecyCase(
                caseId,
                stage,
                since,
                file.account,
                file.authority,
                file.unit,
                file.officer,
                file.suspectedBy,
                List.copyOf(file.reasons),
                stage == Stage.LIFTED ? List.of() : file.missing(),
                file.provision,
                file.assessedAt,
                file.evidenceAt,
                file.diaryNumber,
                file.registeredAt,
                file.removal,
                file.hidden,
                file.fallback,
                file.goneAt,
                file.liftedAt,
                file.closedAt);
    }
}
