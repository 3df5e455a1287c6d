package se.inkom.command.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import se.inkom.command.answers.ProtectedNames;
import se.inkom.command.policy.ChannelTable;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.policy.TriageRules;
import se.inkom.command.staffing.Staffing;
import se.inkom.command.staffing.Substitutes;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.command.time.SwedishCalendar;
import se.inkom.command.triage.Crises;
import se.inkom.command.triage.Triage;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.*;
import se.inkom.events.ids.*;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.PostObserved;
import se.inkom.ledger.directory.StaffMember;

/** Phrases in which the stories of a case are told. The time is always {@link #NOW}, a Friday at ten in Stockholm. */
final class Facts {
    static final Instant PUBLISHED = Instant.parse("2026-11-20T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Kim Berg is under protection. */
    static final ProtectedNames NAMES = text -> text.contains("Kim Berg");

    static final Policies KUNGALV = new Policies(PolicyFile.shipped("kungalv"));
    static final Policies KIRUNA = new Policies(PolicyFile.shipped("kiruna"));
    static final CaseDeadlines DEADLINES = new CaseDeadlines(new SwedishCalendar(), KUNGALV);
    /** Mats stands in for Anna, whenever it may be. */
    static final Substitutes SUBSTITUTES = new Substitutes(
            () -> new Staffing(
                    List.of(),
                    List.of(new Staffing.Appointment(
                            new OfficerId("anna.lind"), new OfficerId("mats.berg"), Instant.EPOCH, null))),
            CLOCK);

    static final ChannelTable CHANNELS = ChannelTable.shipped();

    static final Triage NOTHING_SUGGESTED = new Triage(() -> TriageRules.NONE);
    static final Crises NO_CRISIS = new Crises(List::of, CLOCK);

    static final CaseId CASE = new CaseId(UUID.fromString("019aa0c0-0000-7000-8000-000000000001"));
    static final SourcePost SOURCE = new SourcePost(Platform.FACEBOOK, "100", "100_1");
    static final AuthorityId KS = new AuthorityId("KS");
    static final UnitId COMMUNICATIONS = new UnitId("kommunikation");
    static final AuthorityId SBN = new AuthorityId("SBN");
    static final UnitId STREETS = new UnitId("gata");
    static final PostOrigin ORIGIN =
            new PostOrigin(SOURCE, new AccountId("kungalv-facebook"), KS, COMMUNICATIONS, null, null);
    static final OfficerId ANNA = new OfficerId("anna.lind");
    static final OfficerId MATS = new OfficerId("mats.berg");
    static final StaffMember ANNA_LIND = new StaffMember(ANNA, "Anna Lind", "Kommunikatör", "kommunikation");
    static final StaffMember VERA_GATA =
            new StaffMember(new OfficerId("vera.gata"), "Vera Gata", "Gatuingenjör", "gata");
    static final EffectId ANSWER = new EffectId(UUID.fromString("019aa0c0-0000-7000-8000-00000000000a"));
    static final EffectId REMOVAL = new EffectId(UUID.fromString("019aa0c0-0000-7000-8000-00000000000b"));
    static final EvidenceId EVIDENCE = new EvidenceId(CASE.value());
    static final PostVersion FIRST_VERSION = version(0);
    static final PostVersion SECOND_VERSION = version(1);

    private Facts() {}

    /** A desk in Kungälv. */
    static FixtureConfiguration<Case> aDesk() {
        return aDesk(KUNGALV);
    }

    static FixtureConfiguration<Case> aDesk(Policies policies) {
        return aDesk(policies, CLOCK);
    }

    static FixtureConfiguration<Case> aDesk(Policies policies, Clock clock) {
        return new AggregateTestFixture<>(Case.class)
                .registerInjectableResource(policies)
                .registerInjectableResource(NAMES)
                .registerInjectableResource(new MemoryContents())
                .registerInjectableResource(new CaseDeadlines(new SwedishCalendar(), policies))
                .registerInjectableResource(NOTHING_SUGGESTED)
                .registerInjectableResource(NO_CRISIS)
                .registerInjectableResource(CHANNELS)
                .registerInjectableResource(SUBSTITUTES)
                .registerInjectableResource(clock);
    }

    /** A refusal with this code, standing on this rule. */
    static Matcher<RuleViolation> refusal(String code, Rule rule) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(RuleViolation refusal) {
                return refusal.code().equals(code) && refusal.rule() == rule;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal " + code + " by " + rule);
            }

            @Override
            protected void describeMismatchSafely(RuleViolation refusal, Description description) {
                description.appendText("it was " + refusal.code() + " by " + refusal.rule());
            }
        };
    }

    /** Lets a test look at what happened, where ids are made on the way and cannot be foretold. */
    static Matcher<List<EventMessage<?>>> facts(Consumer<List<CaseEvent>> look) {
        return Matchers.matches(events -> {
            look.accept(events.stream().map(e -> (CaseEvent) e.getPayload()).toList());
            return true;
        });
    }

    // What is seen of a post

    static PostObserved seen(PostObserved.Change change, @Nullable String text, long minutesAfter) {
        Instant changedAt = PUBLISHED.plusSeconds(60 * minutesAfter);
        return new PostObserved(
                SOURCE.platform(),
                SOURCE.account(),
                SOURCE.nativeId(),
                change,
                text == null ? null : new PostContent.Author("7", "Kim"),
                false,
                text,
                List.of(),
                null,
                null,
                text == null ? null : PUBLISHED,
                changedAt,
                changedAt.plusSeconds(5),
                null);
    }

    static PostObserved added(String text) {
        return seen(PostObserved.Change.ADDED, text, 0);
    }

    static PostObserved edited(String text, long minutesAfter) {
        return seen(PostObserved.Change.EDITED, text, minutesAfter);
    }

    static PostObserved removedUpstream(long minutesAfter) {
        return seen(PostObserved.Change.REMOVED, null, minutesAfter);
    }

    // What has happened

    private static PostVersion version(int minutes) {
        var key = new VersionKey(PUBLISHED.plusSeconds(60L * minutes), "fingerprint-" + minutes);
        return new PostVersion(key, MemoryContents.ref(PostContent.MEDIA_TYPE, new byte[] {(byte) minutes}));
    }

    static PostReceived received() {
        return new PostReceived(CASE, ORIGIN, FIRST_VERSION, PUBLISHED, NOW, DEADLINES.answer(PUBLISHED));
    }

    static PostEdited edited() {
        return new PostEdited(CASE, ORIGIN, SECOND_VERSION, PUBLISHED, NOW, DEADLINES.answer(PUBLISHED));
    }

    static PostGoneUpstream goneUpstream() {
        return new PostGoneUpstream(CASE, ORIGIN, NOW, NOW);
    }

    static CaseForwarded offeredToStreets() {
        return new CaseForwarded(
                CASE,
                SBN,
                STREETS,
                MemoryContents.text("Gatufråga"),
                DEADLINES.acceptance(NOW).orElseThrow(),
                ANNA,
                NOW);
    }

    static AnswerGiven answerGiven() {
        return new AnswerGiven(CASE, ANSWER, MemoryContents.text("Svar"), ANNA, VERA_GATA.id(), NOW);
    }

    static AnswerPublished answerPublished() {
        return new AnswerPublished(CASE, ANSWER, "100_2", NOW);
    }

    static AnswerNotPublished answerFailed(EffectFailure failure) {
        return new AnswerNotPublished(CASE, ANSWER, failure, "no-adapter", NOW);
    }

    static AnswerDeemedUnnecessary noAnswerNeeded() {
        return new AnswerDeemedUnnecessary(CASE, NoAnswerGround.NO_QUESTION, null, ANNA, NOW);
    }

    static CaseRegistered registered() {
        return new CaseRegistered(
                CASE, RegistrationKind.NEW, new MatterId(CASE.value()), new DiaryNumber("KS2026/1"), 1, ANNA, NOW);
    }

    static RegistrationDeemedUnnecessary noRegistrationNeeded() {
        return new RegistrationDeemedUnnecessary(CASE, NoRegistrationGround.TRIVIAL, null, ANNA, NOW);
    }

    static EvidenceArchived evidenceOf(PostVersion version) {
        return new EvidenceArchived(
                CASE, EVIDENCE, MemoryContents.ref("image/png", new byte[] {1}), version.key(), ANNA, NOW);
    }

    static RemovalDecided removalDecided() {
        return new RemovalDecided(
                CASE,
                REMOVAL,
                RemovalGround.ADVERTISING,
                RemovalBasis.POLICY,
                null,
                RemovalMethod.REMOVE,
                FIRST_VERSION,
                EVIDENCE,
                null,
                ANNA,
                NOW);
    }

    static RemovalDecided removalDemandedByLaw(RemovalMethod method) {
        return new RemovalDecided(
                CASE,
                REMOVAL,
                RemovalGround.HATE_OR_HARASSMENT,
                RemovalBasis.LAW,
                LegalGround.AGITATION,
                method,
                FIRST_VERSION,
                EVIDENCE,
                null,
                ANNA,
                NOW);
    }

    static PostHidden hidden(LegalEffect effect) {
        return new PostHidden(CASE, REMOVAL, effect, NOW);
    }

    static RemovalFallbackDocumented reportedToPolice() {
        return new RemovalFallbackDocumented(
                CASE, REMOVAL, RemovalFallback.REPORTED_TO_POLICE, MemoryContents.text("5000-K123456-26"), ANNA, NOW);
    }

    static PostOrigin on(Platform platform) {
        return new PostOrigin(
                new SourcePost(platform, "100", "100_1"), new AccountId("konto"), KS, COMMUNICATIONS, null, null);
    }

    static PostReceived receivedOn(Platform platform) {
        return new PostReceived(CASE, on(platform), FIRST_VERSION, PUBLISHED, NOW, DEADLINES.answer(PUBLISHED));
    }

    static PostVisibilityChanged shownAgain() {
        return new PostVisibilityChanged(CASE, ORIGIN, false, NOW.plusSeconds(60), NOW.plusSeconds(61));
    }

    static RemovalExecuted removed() {
        return new RemovalExecuted(CASE, REMOVAL, NOW);
    }

    static RemovalRefused removalRefused() {
        return new RemovalRefused(CASE, REMOVAL, "token-expired", NOW);
    }

    static RemovalImpossible removalImpossible() {
        return new RemovalImpossible(CASE, REMOVAL, "not-ours", NOW);
    }

    static SecrecySuspected suspectedSecret() {
        return new SecrecySuspected(CASE, List.of(SuspicionReason.JUDGEMENT), ANNA, NOW);
    }

    static SecrecyMarked markedSecret() {
        return new SecrecyMarked(CASE, "OSL 26:1", KS, ANNA, NOW);
    }

    static SecrecyLifted secrecyLifted() {
        return new SecrecyLifted(CASE, MemoryContents.text("Prövad"), ANNA, NOW);
    }

    static CaseClosed closed() {
        return new CaseClosed(CASE, ANNA, NOW);
    }

    static CaseReopened reopened() {
        return new CaseReopened(CASE, MemoryContents.text("Ny fråga"), null, ANNA, NOW);
    }

    // What is asked

    static AnswerCase answer() {
        return answer(" I e-tjänsten. ", ANNA_LIND, VERA_GATA);
    }

    static AnswerCase answer(String text, StaffMember responder, StaffMember factProvider) {
        return new AnswerCase(CASE, null, draft(text, responder, factProvider));
    }

    static DraftText draft(String text) {
        return draft(text, ANNA_LIND, VERA_GATA);
    }

    static DraftText draft(String text, StaffMember responder, StaffMember factProvider) {
        return new DraftText(text, responder, factProvider, false, List.of());
    }

    static DecideRemoval remove(RemovalGround ground) {
        return new DecideRemoval(CASE, null, ground, RemovalBasis.POLICY, null, RemovalMethod.REMOVE, null, ANNA);
    }

    static DecideRemoval byLaw(RemovalGround ground, LegalGround act, RemovalMethod method) {
        return new DecideRemoval(CASE, null, ground, RemovalBasis.LAW, act, method, null, ANNA);
    }

    static CloseCase close() {
        return new CloseCase(CASE, null, ANNA);
    }

    static RecordOutcome told(EffectKind kind, EffectOutcome.Result result) {
        EffectId effect = kind == EffectKind.PUBLISH_ANSWER ? ANSWER : REMOVAL;
        boolean done = result == EffectOutcome.Result.DONE;
        return new RecordOutcome(
                CASE,
                new EffectOutcome(effect, CASE, kind, result, done ? "100_2" : null, done ? null : "reason", NOW));
    }
}
