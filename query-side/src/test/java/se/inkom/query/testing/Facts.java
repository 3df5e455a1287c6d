package se.inkom.query.testing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.*;
import se.inkom.events.ids.*;
import se.inkom.events.registry.*;

/** Events as phrases. */
public final class Facts {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final OfficerId ANNA = new OfficerId("anna.lind");
    public static final OfficerId VERA = new OfficerId("vera.gata");
    public static final OfficerId INTAKE = new OfficerId("inkom-intake");
    public static final OfficerId RUT = new OfficerId("rut.ek");
    public static final AuthorityId KS = new AuthorityId("KS");
    public static final UnitId KOMMUNIKATION = new UnitId("kommunikation");

    private Facts() {}

    public static PostOrigin on(String account, CaseId caseId) {
        return new PostOrigin(
                new SourcePost(Platform.FACEBOOK, "1000", "1000_" + caseId),
                new AccountId(account),
                KS,
                KOMMUNIKATION,
                null,
                URI.create("https://example.org/posts/" + caseId));
    }

    public static Deadline due(Instant at) {
        return new Deadline(at, "24-weekday-hours", "SE/jollyday-2.19.0");
    }

    public static PostReceived received(CaseId caseId, String account, ContentRef content, Instant at) {
        return new PostReceived(
                caseId,
                on(account, caseId),
                new PostVersion(new VersionKey(at, "aa" + content.id()), content),
                at,
                at.plusSeconds(5),
                due(at.plus(24, ChronoUnit.HOURS)));
    }

    public static PostEdited edited(
            CaseId caseId, String account, ContentRef content, Instant receivedAt, Instant changedAt) {
        return new PostEdited(
                caseId,
                on(account, caseId),
                new PostVersion(new VersionKey(changedAt, "aa" + content.id()), content),
                receivedAt,
                changedAt.plusSeconds(5),
                due(receivedAt.plus(24, ChronoUnit.HOURS)));
    }

    public static PostGoneUpstream gone(CaseId caseId, String account, Instant at) {
        return new PostGoneUpstream(caseId, on(account, caseId), at, at.plusSeconds(5));
    }

    public static CaseAssigned assigned(CaseId caseId, @Nullable ContentRef reason) {
        return new CaseAssigned(
                caseId,
                KOMMUNIKATION,
                ANNA,
                reason == null ? AssignmentRule.ACCOUNT_DEFAULT : AssignmentRule.BY_HAND,
                reason,
                ANNA,
                NOON);
    }

    public static AnswerGiven answered(CaseId caseId, EffectId answer, ContentRef text) {
        return new AnswerGiven(caseId, answer, text, ANNA, VERA, NOON);
    }

    public static AnswerPublished published(CaseId caseId, EffectId answer, Instant at) {
        return new AnswerPublished(caseId, answer, "1000_99", at);
    }

    public static EvidenceArchived archived(CaseId caseId, PostVersion version) {
        return new EvidenceArchived(
                caseId, new EvidenceId(UUID.randomUUID()), version.content(), version.key(), ANNA, NOON);
    }

    /** By law when an act is named, otherwise by policy. */
    public static RemovalDecided decided(
            CaseId caseId,
            EffectId removal,
            PostVersion version,
            RemovalGround ground,
            @Nullable LegalGround act,
            OfficerId by) {
        return new RemovalDecided(
                caseId,
                removal,
                ground,
                act == null ? RemovalBasis.POLICY : RemovalBasis.LAW,
                act,
                RemovalMethod.REMOVE,
                version,
                null,
                null,
                by,
                NOON);
    }

    public static CaseRegistered registered(CaseId caseId) {
        return new CaseRegistered(caseId, RegistrationKind.NEW, matter(), new DiaryNumber("KS2026/7"), 1, RUT, NOON);
    }

    public static SecrecySuspected secrecySuspected(CaseId caseId) {
        return new SecrecySuspected(caseId, List.of(SuspicionReason.PERSONAL_IDENTITY_NUMBER), INTAKE, NOON);
    }

    public static SecrecyMarked secrecyMarked(CaseId caseId) {
        return new SecrecyMarked(caseId, "OSL 26:1", KS, RUT, NOON);
    }

    public static SecrecyLifted secrecyLifted(CaseId caseId, ContentRef reason) {
        return new SecrecyLifted(caseId, reason, RUT, NOON);
    }

    public static MatterOpened opened(MatterId matter, AuthorityId authority, int number, ContentRef subject) {
        return new MatterOpened(
                matter,
                authority,
                new DiaryNumber(authority + "2026/" + number),
                2026,
                number,
                null,
                subject,
                null,
                LocalDate.of(2026, 11, 20),
                RUT,
                RUT,
                NOON);
    }

    public static EntryRegistered entry(
            MatterId matter, int number, CaseId caseId, ContentRef document, ContentRef description, LocalDate on) {
        return new EntryRegistered(
                matter,
                number,
                EntryKind.POST,
                caseId,
                EntryDirection.INCOMING,
                List.of(document),
                document,
                null,
                description,
                null,
                null,
                on,
                RUT,
                NOON);
    }

    public static EffectId effect() {
        return new EffectId(UUID.randomUUID());
    }

    public static MatterId matter() {
        return new MatterId(TimeOrderedUuid.at(NOON));
    }

    public static Suggestion aFaultReport() {
        return new Suggestion(
                Classification.FAULT_REPORT, List.of(new SuggestionGround("broken-thing", "trasig*")), "roads");
    }

    public static PostReceived received(
            CaseId caseId, String account, ContentRef content, Instant at, Suggestion suggestion) {
        PostReceived plain = received(caseId, account, content, at);
        return new PostReceived(
                caseId,
                plain.origin(),
                plain.version(),
                plain.receivedAt(),
                plain.capturedAt(),
                plain.deadline(),
                suggestion,
                List.of());
    }

    public static DeadlineTightened tightened(CaseId caseId, Instant dueAt) {
        return new DeadlineTightened(
                caseId,
                new CrisisId(new UUID(7, 0xc1)),
                new OfficerId("anna.lind"),
                new Deadline(dueAt, "crisis-PT4H", "day-and-night"),
                dueAt.minusSeconds(60));
    }
}
