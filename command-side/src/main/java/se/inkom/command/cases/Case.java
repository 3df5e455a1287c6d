package se.inkom.command.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.ChannelTable;
import se.inkom.command.policy.Policies;
import se.inkom.command.support.StaleVersion;
import se.inkom.command.support.SystemActor;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.command.triage.Crises;
import se.inkom.command.triage.Triage;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.vault.ContentStore;

/**
 * The handling of one inbound post. Each {@code decide} asks its rules and applies what follows; every handler answers with
 * the case's new version, the number of its events.
 */
class Case {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // set by the first event
    private CaseId caseId;

    private final CaseState state = new CaseState();

    private long events;

    /** The version up to which a person must have seen the case: all events but what the watch noticed since. */
    private long changedAt;

    @AggregateMember
    private final Classifying classifying = new Classifying(state);

    @AggregateMember
    private final Removing removing = new Removing(state);

    @AggregateMember
    private final Secrecy secrecy = new Secrecy(state);

    @AggregateMember
    private final Capturing capturing = new Capturing(state);

    @AggregateMember
    private final Answering answering = new Answering(state);

    @AggregateMember
    private final Drafting drafting = new Drafting(state);

    @AggregateMember
    private final Pictures pictures = new Pictures(state);

    @AggregateMember
    private final Watching watching = new Watching(state);

    @AggregateMember
    private final Registering registering = new Registering(state);

    @AggregateMember
    private final Timing timing = new Timing(state);

    Case() {}

    /** What the watch notices makes nobody's view of the case stale: an officer would be refused for having been slow. */
    @CommandHandlerInterceptor
    void refuseStale(CaseCommand c) {
        Long expected = c.expectedVersion();
        if (expected != null && (expected < changedAt || expected > version())) {
            throw new StaleVersion(expected, version());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long decide(OpenCase c, ContentStore contents, CaseDeadlines deadlines, Triage triage, Crises crises, Clock clock) {
        FirstLook.of(c.caseId(), c.origin(), c.observed(), state, contents, deadlines, triage, crises, clock)
                .forEach(e -> apply(e));
        if (c.officer() != null) {
            apply(new CaseAssigned(
                    c.caseId(),
                    c.origin().unit(),
                    c.officer(),
                    AssignmentRule.ACCOUNT_DEFAULT,
                    null,
                    SystemActor.INTAKE,
                    clock.instant()));
        }
        return version();
    }

    @CommandHandler
    long decide(
            ObservePost c, ContentStore contents, CaseDeadlines deadlines, Triage triage, Crises crises, Clock clock) {
        FirstLook.of(caseId, c.origin(), c.observed(), state, contents, deadlines, triage, crises, clock)
                .forEach(e -> apply(e));
        return version();
    }

    @CommandHandler
    long decide(AssignCase c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        AForwardingWaitsForItsReceiver.checkNothingIsOffered(state);
        var unit = c.unit() == null ? java.util.Objects.requireNonNull(state.unit) : c.unit();
        return done(new CaseAssigned(
                caseId,
                unit,
                c.officer(),
                AssignmentRule.BY_HAND,
                contents.putText(caseId, c.reason()),
                c.by(),
                clock.instant()));
    }

    @CommandHandler
    long decide(ForwardCase c, CaseDeadlines deadlines, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        AForwardingWaitsForItsReceiver.checkNothingIsOffered(state);
        Instant now = clock.instant();
        return done(new CaseForwarded(
                caseId,
                c.authority(),
                c.unit(),
                contents.putText(caseId, c.reason()),
                deadlines.acceptance(now).orElse(null),
                c.by(),
                now));
    }

    @CommandHandler
    long decide(AcceptForwarding c, Clock clock) {
        CaseForwarded offered = AForwardingWaitsForItsReceiver.checkOffered(state.offered);
        return done(new ForwardingAccepted(caseId, offered.toAuthority(), offered.toUnit(), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(DeclineForwarding c, ContentStore contents, Clock clock) {
        AForwardingWaitsForItsReceiver.checkOffered(state.offered);
        return done(new ForwardingDeclined(caseId, contents.putText(caseId, c.reason()), c.by(), clock.instant()));
    }

    @CommandHandler
    RegistrablePost decide(PrepareRegistration c) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        ACaseIsRegisteredOnce.check(state, c.again());
        return RegistrablePost.of(state);
    }

    @CommandHandler
    long decide(RecordRegistration c, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        ACaseIsRegisteredOnce.check(state, c.again());
        return done(new CaseRegistered(
                caseId, c.kind(), c.matterId(), c.diaryNumber(), c.entryNumber(), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(WaiveRegistration c, Policies policies, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        ACaseIsRegisteredOnce.check(state, false);
        SecretContentIsRegistered.checkMayStayOutOfTheDiary(state);
        SomePostsAreAlwaysRegistered.check(state, policies.current().registration());
        return done(new RegistrationDeemedUnnecessary(
                caseId, c.ground(), textOrNull(caseId, contents, c.motive()), c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(RecordOutcome c, ChannelTable channels) {
        Outcomes.of(c.outcome(), state, channels).ifPresent(e -> apply(e));
        return version();
    }

    @CommandHandler
    long decide(CloseCase c, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        OnlyAFinishedCaseIsClosed.check(state);
        return done(new CaseClosed(caseId, c.by(), clock.instant()));
    }

    @CommandHandler
    long decide(ReopenCase c, CaseDeadlines deadlines, ContentStore contents, Clock clock) {
        OnlyAClosedCaseIsReopened.check(state);
        Instant now = clock.instant();
        Deadline answerBy = c.toAnswer() || !state.answered ? deadlines.answer(now) : null;
        return done(new CaseReopened(caseId, contents.putText(caseId, c.reason()), answerBy, c.by(), now));
    }

    @EventSourcingHandler
    void evolve(CaseEvent e) {
        caseId = e.caseId();
        state.evolve(e);
        events++;
        if (!Watching.isNotice(e)) {
            changedAt = events;
        }
    }

    static long done(CaseEvent event) {
        apply(event);
        return version();
    }

    /** Axon counts from 0 and says null before the first event. */
    static long version() {
        Long last = getVersion();
        return last == null ? 0 : last + 1;
    }

    static @Nullable ContentRef textOrNull(CaseId caseId, ContentStore contents, @Nullable String text) {
        return text == null || text.isBlank() ? null : contents.putText(caseId, text);
    }
}
