package se.inkom.ledger.types;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.inkom.events.ContentRef;
import se.inkom.events.DomainEvent;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import se.inkom.events.accounts.SupervisionDuty;
import se.inkom.events.accounts.SupervisionMissed;
import se.inkom.events.accounts.SupervisionPerformed;
import se.inkom.events.archive.ArchiveTransferred;
import se.inkom.events.cases.*;
import se.inkom.events.crises.CrisisDeclared;
import se.inkom.events.crises.CrisisEnded;
import se.inkom.events.disclosures.*;
import se.inkom.events.ids.*;
import se.inkom.events.policy.*;
import se.inkom.events.registry.*;
import se.inkom.events.staffing.*;

/** One of each event, with every field set: what the golden files say, in Java. */
final class EventSamples {
    private static final UUID ID = UUID.fromString("019aa0c0-1111-7222-8333-444455556666");
    private static final CaseId CASE = new CaseId(ID);
    private static final EffectId EFFECT = new EffectId(UUID.fromString("019aa0c0-aaaa-7bbb-8ccc-ddddeeeeffff"));
    private static final MatterId MATTER = new MatterId(UUID.fromString("019aa0c0-2222-7333-8444-555566667777"));
    private static final DisclosureId DISCLOSURE =
            new DisclosureId(UUID.fromString("019aa0c0-3333-7444-8555-666677778888"));
    private static final OfficerId ANNA = new OfficerId("anna.lind");
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00.123456Z");
    private static final Instant SEEN = Instant.parse("2026-11-20T09:00:05Z");
    private static final ContentRef TEXT = new ContentRef(ID, "00ff", 42, "text/plain;charset=utf-8");
    private static final ContentRef PICTURE = new ContentRef(ID, "ff00", 4_000_000_000L, "image/png");
    private static final VersionKey KEY = new VersionKey(AT, "0123456789abcdef0123456789abcdef");
    private static final PostVersion VERSION =
            new PostVersion(KEY, new ContentRef(ID, "0f0f", 99, "application/vnd.inkom.post+json"));
    private static final Instant DUE = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final Deadline DEADLINE = new Deadline(
            DUE,
            "24-weekday-hours",
            "SE/jollyday-2.19.0",
            List.of(
                    new DeadlineStep(DeadlineStep.Kind.COUNTS, AT, SEEN, null),
                    new DeadlineStep(DeadlineStep.Kind.HOLIDAY, SEEN, DUE, "Midsommarafton")));
    private static final Deadline WITHOUT_STEPS = new Deadline(DUE, "24-weekday-hours", "SE/jollyday-2.19.0");
    private static final List<ClockDeadline> CLOCKS = List.of(new ClockDeadline(CaseClock.FIRST_LOOK, DEADLINE));
    private static final PostOrigin ORIGIN = new PostOrigin(
            new SourcePost(Platform.FACEBOOK, "100", "100_1"),
            new AccountId("kungalv-facebook"),
            new AuthorityId("KS"),
            new UnitId("kommunikation"),
            "100_0",
            URI.create("https://example.org/100_1"));

    private static final Suggestion SUGGESTION = new Suggestion(
            Classification.FAULT_REPORT,
            List.of(new SuggestionGround("broken-thing", "trasig*"), new SuggestionGround("question-mark", null)),
            "roads");

    private static final SecrecyMarking MARKING =
            new SecrecyMarking("OSL 26:1", LocalDate.of(2026, 11, 20), new AuthorityId("KS"));

    private EventSamples() {}

    /** What the files of older revisions say, where that is less than today's: what they never held is not made up. */
    static DomainEvent asReadFrom(int revision, DomainEvent today) {
        if (revision < 3 && today instanceof RemovalDecided e) {
            return new RemovalDecided(
                    e.caseId(),
                    e.removalId(),
                    e.ground(),
                    e.basis(),
                    null,
                    RemovalMethod.REMOVE,
                    e.version(),
                    revision == 1 ? null : e.evidence(),
                    e.motive(),
                    e.decidedBy(),
                    e.decidedAt());
        }
        if (revision == 1 && today instanceof EvidenceArchived e) {
            return new EvidenceArchived(
                    e.caseId(), e.evidenceId(), e.file(), e.ofVersion(), e.archivedBy(), e.archivedAt());
        }
        if (revision < 3 && today instanceof PostReceived e) {
            return new PostReceived(
                    e.caseId(),
                    e.origin(),
                    e.version(),
                    e.receivedAt(),
                    e.capturedAt(),
                    WITHOUT_STEPS,
                    revision == 1 ? null : e.suggestion(),
                    List.of());
        }
        if (revision < 3 && today instanceof PostEdited e) {
            return new PostEdited(
                    e.caseId(),
                    e.origin(),
                    e.version(),
                    e.receivedAt(),
                    e.capturedAt(),
                    WITHOUT_STEPS,
                    revision == 1 ? null : e.suggestion(),
                    List.of());
        }
        if (revision == 1 && today instanceof DeadlineTightened e) {
            return new DeadlineTightened(e.caseId(), e.crisis(), e.declaredBy(), WITHOUT_STEPS, e.tightenedAt());
        }
        if (revision == 1 && today instanceof CaseAssigned e) {
            return new CaseAssigned(
                    e.caseId(), e.unit(), e.officer(), e.rule(), e.reason(), e.assignedBy(), e.assignedAt());
        }
        if (revision == 1 && today instanceof CaseForwarded e) {
            return new CaseForwarded(
                    e.caseId(), e.toAuthority(), e.toUnit(), e.reason(), null, e.forwardedBy(), e.forwardedAt());
        }
        if (revision == 1 && today instanceof CaseReopened e) {
            return new CaseReopened(e.caseId(), e.reason(), null, e.reopenedBy(), e.reopenedAt());
        }
        if (revision == 1 && today instanceof AnswerGiven e) {
            return new AnswerGiven(e.caseId(), e.answerId(), e.text(), e.responder(), e.factProvider(), e.givenAt());
        }
        if (revision == 1 && today instanceof MatterOpened e) {
            return new MatterOpened(
                    e.matterId(),
                    e.authority(),
                    e.diaryNumber(),
                    e.year(),
                    e.number(),
                    null,
                    e.subject(),
                    null,
                    e.openedOn(),
                    null,
                    e.openedBy(),
                    e.openedAt());
        }
        if (revision == 1 && today instanceof EntryRegistered e) {
            return new EntryRegistered(
                    e.matterId(),
                    e.entryNumber(),
                    EntryKind.POST,
                    e.caseId(),
                    e.direction(),
                    e.documents(),
                    e.counterpart(),
                    null,
                    e.description(),
                    null,
                    null,
                    e.date(),
                    e.registeredBy(),
                    e.registeredAt());
        }
        return today;
    }

    static List<DomainEvent> all() {
        return List.of(
                new PostReceived(CASE, ORIGIN, VERSION, AT, SEEN, DEADLINE, SUGGESTION, CLOCKS),
                new PostEdited(CASE, ORIGIN, VERSION, AT, SEEN, DEADLINE, SUGGESTION, CLOCKS),
                new DeadlineTightened(CASE, new CrisisId(ID), ANNA, DEADLINE, AT),
                new PostGoneUpstream(CASE, ORIGIN, AT, SEEN),
                new PostVisibilityChanged(CASE, ORIGIN, true, AT, SEEN),
                new CaseClassified(CASE, Classification.SECRECY_SUSPECTED, ANNA, AT),
                new CaseAssigned(
                        CASE,
                        new UnitId("gata"),
                        new OfficerId("mats.berg"),
                        AssignmentRule.BY_HAND,
                        TEXT,
                        "faults-on-roads",
                        new OfficerId("vera.gata"),
                        ANNA,
                        AT),
                new CaseForwarded(CASE, new AuthorityId("SBN"), new UnitId("gata"), TEXT, DEADLINE, ANNA, AT),
                new ForwardingAccepted(CASE, new AuthorityId("SBN"), new UnitId("gata"), ANNA, AT),
                new ForwardingDeclined(CASE, TEXT, ANNA, AT),
                new AnswerDrafted(
                        CASE,
                        new DraftId(ID),
                        2,
                        TEXT,
                        ANNA,
                        new OfficerId("vera.gata"),
                        true,
                        List.of(new PictureId(ID)),
                        ANNA,
                        AT),
                new ApprovalRequested(CASE, new DraftId(ID), 2, ANNA, AT),
                new DraftReturned(CASE, new DraftId(ID), 2, TEXT, new OfficerId("karin.ek"), AT),
                new DraftDiscarded(CASE, new DraftId(ID), ANNA, AT),
                new NoteWritten(CASE, new NoteId(ID), TEXT, ANNA, AT),
                new PictureAttached(
                        CASE,
                        new PictureId(ID),
                        PICTURE,
                        TEXT,
                        true,
                        List.of(new PictureAttached.Consent(new ConsentId(ID), TEXT)),
                        ANNA,
                        AT),
                new ConsentWithdrawn(CASE, new PictureId(ID), new ConsentId(ID), ANNA, AT),
                new TakedownOpened(CASE, new PictureId(ID), EFFECT, AT),
                new PictureTakenDown(CASE, new PictureId(ID), EFFECT, ANNA, AT),
                new AnswerGiven(
                        CASE,
                        EFFECT,
                        TEXT,
                        ANNA,
                        new OfficerId("vera.gata"),
                        new DraftId(ID),
                        new OfficerId("karin.ek"),
                        List.of(new PictureId(ID)),
                        AT),
                new AnswerPublished(CASE, EFFECT, "100_2", AT),
                new AnswerNotPublished(CASE, EFFECT, EffectFailure.IMPOSSIBLE, "no-adapter", AT),
                new AnswerInDoubt(CASE, EFFECT, "timeout", AT),
                new AnswerDeemedUnnecessary(CASE, NoAnswerGround.WITHDRAWN, TEXT, ANNA, AT),
                new CaseRegistered(CASE, RegistrationKind.ONGOING, MATTER, new DiaryNumber("KS2026/1"), 2, ANNA, AT),
                new RegistrationDeemedUnnecessary(CASE, NoRegistrationGround.KEPT_ORDERED, TEXT, ANNA, AT),
                new CaptureRequested(
                        CASE,
                        EFFECT,
                        VERSION,
                        URI.create("https://example.org/100_1"),
                        CaptureReason.UNSUITABLE,
                        ANNA,
                        AT),
                new EvidenceArchived(
                        CASE,
                        new EvidenceId(ID),
                        PICTURE,
                        KEY,
                        ANNA,
                        AT,
                        EFFECT,
                        List.of(
                                new EvidencePart(EvidencePart.Kind.MANIFEST, TEXT),
                                new EvidencePart(EvidencePart.Kind.PAGE, PICTURE))),
                new EvidenceRejected(CASE, EFFECT, KEY, "login-wall", AT),
                new RemovalDecided(
                        CASE,
                        EFFECT,
                        RemovalGround.HATE_OR_HARASSMENT,
                        RemovalBasis.LAW,
                        LegalGround.AGITATION,
                        RemovalMethod.HIDE,
                        VERSION,
                        new EvidenceId(ID),
                        TEXT,
                        ANNA,
                        AT),
                new RemovalExecuted(CASE, EFFECT, AT),
                new PostHidden(CASE, EFFECT, LegalEffect.HIDDEN_PUBLICLY_REACHABLE, AT),
                new RemovalRefused(CASE, EFFECT, "token-expired", AT),
                new RemovalImpossible(CASE, EFFECT, "not-ours", AT),
                new RemovalInDoubt(CASE, EFFECT, "timeout", AT),
                new RemovalFallbackDocumented(CASE, EFFECT, RemovalFallback.REPORTED_TO_POLICE, TEXT, ANNA, AT),
                new AuthorInformed(CASE, EFFECT, TEXT, NoticeMeans.DIRECT_MESSAGE, ANNA, AT),
                new SecrecySuspected(
                        CASE, List.of(SuspicionReason.PERSONAL_IDENTITY_NUMBER, SuspicionReason.HEALTH), ANNA, AT),
                new SecrecyMarked(CASE, "OSL 26:1", new AuthorityId("KS"), ANNA, AT),
                new SecrecyLifted(CASE, TEXT, ANNA, AT),
                new CaseClosed(CASE, ANNA, AT),
                new CaseReopened(CASE, TEXT, DEADLINE, ANNA, AT),
                new CaseSeen(CASE, ANNA, AT),
                new AnswerPaused(CASE, WaitingFor.CITIZEN, TEXT, ANNA, AT),
                new AnswerResumed(CASE, ResumeCause.CITIZEN_WROTE, DEADLINE, ANNA, AT),
                new DeadlineRecalculated(CASE, CaseClock.REGISTRATION, DEADLINE, TEXT, ANNA, AT),
                new DeadlineNeared(CASE, CaseClock.ANSWER, DUE, ANNA, AT),
                new DeadlineMissed(CASE, CaseClock.ANSWER, DUE, ANNA, new OfficerId("mats.berg"), AT),
                new CaseEscalated(
                        CASE,
                        CaseClock.ANSWER,
                        DUE,
                        EscalationStep.MANAGER,
                        new OfficerId("mats.berg"),
                        new OfficerId("mats.berg"),
                        AT),
                new MatterOpened(
                        MATTER,
                        new AuthorityId("KS"),
                        new DiaryNumber("KS2026/1"),
                        2026,
                        1,
                        new DiaryNumber("KS 2026/00417"),
                        TEXT,
                        TEXT,
                        LocalDate.of(2026, 11, 20),
                        new OfficerId("rut.ek"),
                        ANNA,
                        AT),
                new EntryRegistered(
                        MATTER,
                        2,
                        EntryKind.POST,
                        CASE,
                        EntryDirection.INCOMING,
                        List.of(VERSION.content()),
                        VERSION.content(),
                        TEXT,
                        TEXT,
                        TEXT,
                        MARKING,
                        LocalDate.of(2026, 11, 20),
                        ANNA,
                        AT),
                new EntryCorrected(MATTER, 2, TEXT, TEXT, TEXT, TEXT, MARKING, ANNA, AT),
                new EntryVoided(MATTER, 2, TEXT, ANNA, AT),
                new MatterCorrected(MATTER, new DiaryNumber("KS 2026/00417"), TEXT, TEXT, ANNA, AT),
                new MatterReferenced(MATTER, new DiaryNumber("SBN2025/31"), ANNA, AT),
                new MatterAssigned(MATTER, new OfficerId("mats.berg"), ANNA, AT),
                new MatterClosed(MATTER, true, LocalDate.of(2026, 11, 20), ANNA, AT),
                new MatterReopened(MATTER, TEXT, ANNA, AT),
                new SupervisionPerformed(
                        new AccountId("kungalv-facebook"),
                        ANNA,
                        AT,
                        12,
                        CASE,
                        1,
                        TEXT,
                        Instant.parse("2026-11-23T23:00:00Z"),
                        Instant.parse("2026-11-27T09:00:00.123456Z")),
                new SupervisionMissed(
                        new AccountId("kungalv-facebook"),
                        SupervisionDuty.NEXT_LOOK,
                        DUE,
                        new OfficerId("mats.berg"),
                        AT),
                new CrisisDeclared(
                        new CrisisId(ID),
                        new AccountId("kungalv-facebook"),
                        "water",
                        Duration.ofHours(4),
                        TEXT,
                        ANNA,
                        AT),
                new CrisisEnded(new CrisisId(ID), TEXT, ANNA, AT),
                new AbsenceRegistered(new AbsenceId(ID), ANNA, AT, SEEN, new OfficerId("mats.berg"), AT),
                new AbsenceWithdrawn(new AbsenceId(ID), ANNA, ANNA, AT),
                new SubstituteAppointed(
                        new AppointmentId(ID),
                        ANNA,
                        new OfficerId("klara.nord"),
                        AT,
                        SEEN,
                        new OfficerId("mats.berg"),
                        AT),
                new SubstituteDismissed(
                        new AppointmentId(ID), ANNA, new OfficerId("klara.nord"), new OfficerId("mats.berg"), AT),
                new CoverageLost(
                        new AccountId("kungalv-facebook"),
                        new UnitId("kommunikation"),
                        CoverageGap.EVERYBODY_AWAY,
                        new OfficerId("mats.berg"),
                        AT),
                new CoverageRegained(new AccountId("kungalv-facebook"), new UnitId("kommunikation"), AT),
                new ArchiveTransferred(
                        new TransferId(ID),
                        EFFECT.value(),
                        "inkom-019aa0c0-1111-7222-8333-444455556666",
                        "d0f1",
                        4096,
                        "kommunarkivet",
                        TEXT,
                        List.of(MATTER),
                        ANNA,
                        AT),
                new DisclosureOpened(
                        DISCLOSURE, CASE, List.of(new ChosenEntry(MATTER, 1), new ChosenEntry(MATTER, 2)), ANNA, AT),
                new DocumentAssessed(
                        DISCLOSURE,
                        ID,
                        List.of(new TextMask(TextMask.Part.AUTHOR, 0, 11, new Provision("OSL 21:1"))),
                        List.of(new AreaMask(10, 20, 300, 40, new Provision("OSL 39:5b"))),
                        new Provision("OSL 25:1"),
                        ANNA,
                        AT),
                new DisclosureRefused(DISCLOSURE, List.of(new Provision("OSL 21:1")), TEXT, ANNA, AT),
                new DisclosureHandedOut(DISCLOSURE, "a1b2", ANNA, AT),
                new DisclosureClosed(DISCLOSURE, DisclosureClosed.Outcome.IN_PART, LocalDate.of(2027, 1, 1), ANNA, AT),
                new PolicyAdopted(
                        RulebookId.OF_THIS_INSTALLATION,
                        new PolicyRef("kungalv", 1),
                        "id: kungalv\nmunicipality: Kungälvs kommun\n",
                        "d0f1",
                        new OfficerId("inkom-policy"),
                        AT));
    }
}
