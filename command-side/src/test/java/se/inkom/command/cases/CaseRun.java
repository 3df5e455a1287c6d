package se.inkom.command.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.Platform;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.PostObserved;
import se.inkom.ledger.directory.StaffMember;

/** One case that is asked for all kinds of things, one after the other, through Axon's own bus; refusals are part of life. */
final class CaseRun {
    /** Everything that can be tried. What a step needs to know it takes from the facts so far. */
    enum Step {
        SEE_EDIT,
        SEE_OLD_VERSION,
        SEE_REMOVED,
        SEE_SHOWN,
        CLASSIFY,
        ASSIGN,
        FORWARD,
        ACCEPT,
        DECLINE,
        ANSWER,
        ANSWER_WITHOUT_FUNCTION,
        ANSWER_WITHOUT_FACT_PROVIDER,
        WAIVE_ANSWER,
        CONFIRM_BY_HAND,
        ANSWER_DONE,
        ANSWER_FAILED,
        ANSWER_IN_DOUBT,
        REGISTER,
        WAIVE_REGISTRATION,
        SAVE_EVIDENCE,
        REMOVE,
        REMOVE_BY_LAW,
        HIDE_BY_LAW,
        REMOVE_AS_SECRET,
        REMOVAL_DONE,
        REMOVAL_REFUSED,
        REMOVAL_IMPOSSIBLE,
        REMOVAL_IN_DOUBT,
        DOCUMENT_FALLBACK,
        INFORM_AUTHOR,
        SUSPECT_SECRECY,
        MARK_SECRET,
        LIFT_SECRECY,
        CLOSE,
        REOPEN,
        REOPEN_TO_ANSWER,
        LOOK,
        PAUSE_FOR_THE_CITIZEN,
        PAUSE_FOR_AN_AUTHORITY,
        RESUME,
        HEAR_THE_CITIZEN,
        RECALCULATE_ANSWER,
        RECALCULATE_REGISTRATION
    }

    /** With a hashtag, since Kungälv's rules ask for one on X (R41). */
    private static final String TEXT = "Svar #kungälvskommun";

    private static final OfficerId NO_FUNCTION = new OfficerId("no.function");
    private static final OfficerId NO_NAME = new OfficerId("no.name");
    static final Set<OfficerId> NAMELESS = Set.of(NO_FUNCTION, NO_NAME);

    private static final Configuration AXON = start();

    private final CaseId id = new CaseId(UUID.randomUUID());
    private final PostOrigin origin;
    private int edits;

    private CaseRun(PostOrigin origin) {
        this.origin = origin;
    }

    /** The facts that are left after these steps were tried on a case that begins with a received post, on X every other time. */
    static List<CaseEvent> factsAfter(List<Step> steps) {
        var run = new CaseRun(Facts.on(steps.size() % 2 == 0 ? Platform.FACEBOOK : Platform.X));
        run.attempt(new OpenCase(run.id, run.origin, Facts.added("Hej"), Facts.ANNA));
        steps.forEach(step -> run.attempt(run.command(step)));
        return run.facts();
    }

    private CaseCommand command(Step step) {
        var by = Facts.ANNA;
        return switch (step) {
            case SEE_EDIT -> new ObservePost(id, origin, Facts.edited("Ändrat " + ++edits, 10L + edits));
            case SEE_OLD_VERSION -> new ObservePost(id, origin, Facts.edited("Gammalt " + ++edits, 1));
            case SEE_REMOVED -> new ObservePost(id, origin, Facts.removedUpstream(900));
            case SEE_SHOWN -> new ObservePost(id, origin, Facts.seen(PostObserved.Change.SHOWN, null, 120L + ++edits));
            case CLASSIFY -> new ClassifyCase(id, null, Classification.UNSUITABLE, by);
            case ASSIGN -> new AssignCase(id, null, Facts.MATS, null, "skäl", by);
            case FORWARD -> new ForwardCase(id, null, Facts.SBN, Facts.STREETS, "skäl", by);
            case ACCEPT -> new AcceptForwarding(id, null, Facts.MATS);
            case DECLINE -> new DeclineForwarding(id, null, "skäl", Facts.MATS);
            case ANSWER -> new AnswerCase(id, null, Facts.draft(TEXT));
            case ANSWER_WITHOUT_FUNCTION ->
                new AnswerCase(
                        id, null, Facts.draft(TEXT, new StaffMember(NO_FUNCTION, "Kim", " ", "gata"), Facts.VERA_GATA));
            case ANSWER_WITHOUT_FACT_PROVIDER ->
                new AnswerCase(
                        id, null, Facts.draft(TEXT, Facts.ANNA_LIND, new StaffMember(NO_NAME, "", "Ingenjör", "gata")));
            case WAIVE_ANSWER -> new WaiveAnswer(id, null, NoAnswerGround.NO_QUESTION, null, by);
            case CONFIRM_BY_HAND -> new ConfirmAnswerPublished(id, null, lastAnswer(), null, by);
            case ANSWER_DONE -> told(EffectKind.PUBLISH_ANSWER, lastAnswer(), EffectOutcome.Result.DONE);
            case ANSWER_FAILED -> told(EffectKind.PUBLISH_ANSWER, lastAnswer(), EffectOutcome.Result.IMPOSSIBLE);
            case ANSWER_IN_DOUBT -> told(EffectKind.PUBLISH_ANSWER, lastAnswer(), EffectOutcome.Result.IN_DOUBT);
            case REGISTER ->
                new RecordRegistration(
                        id,
                        null,
                        RegistrationKind.NEW,
                        new MatterId(id.value()),
                        new DiaryNumber("KS2026/1"),
                        1,
                        false,
                        by);
            case WAIVE_REGISTRATION -> new WaiveRegistration(id, null, NoRegistrationGround.TRIVIAL, null, by);
            case SAVE_EVIDENCE -> new ArchiveEvidence(id, null, MemoryContents.text("png"), by);
            case REMOVE -> remove(RemovalGround.ADVERTISING, RemovalBasis.POLICY, null, RemovalMethod.REMOVE);
            case REMOVE_BY_LAW ->
                remove(RemovalGround.INCITEMENT, RemovalBasis.LAW, LegalGround.INCITEMENT, RemovalMethod.REMOVE);
            case HIDE_BY_LAW ->
                remove(RemovalGround.INCITEMENT, RemovalBasis.LAW, LegalGround.INCITEMENT, RemovalMethod.HIDE);
            case REMOVE_AS_SECRET ->
                remove(RemovalGround.SECRECY, RemovalBasis.LAW, LegalGround.SECRECY_ACT, RemovalMethod.REMOVE);
            case REMOVAL_DONE -> removalTold(EffectOutcome.Result.DONE);
            case REMOVAL_REFUSED -> removalTold(EffectOutcome.Result.REFUSED);
            case REMOVAL_IMPOSSIBLE -> removalTold(EffectOutcome.Result.IMPOSSIBLE);
            case REMOVAL_IN_DOUBT -> removalTold(EffectOutcome.Result.IN_DOUBT);
            case DOCUMENT_FALLBACK ->
                new DocumentFallback(id, null, RemovalFallback.REPORTED_TO_POLICE, "K-nummer", by);
            case INFORM_AUTHOR -> new InformAuthor(id, null, NoticeMeans.DIRECT_MESSAGE, null, by);
            case SUSPECT_SECRECY -> new SuspectSecrecy(id, null, List.of(SuspicionReason.JUDGEMENT), by);
            case MARK_SECRET -> new MarkSecrecy(id, null, "OSL 26:1", by);
            case LIFT_SECRECY -> new LiftSecrecy(id, null, "skäl", by);
            case CLOSE -> new CloseCase(id, null, by);
            case REOPEN -> new ReopenCase(id, null, "skäl", false, by);
            case REOPEN_TO_ANSWER -> new ReopenCase(id, null, "skäl", true, by);
            case LOOK -> new LookAtCase(id, null, by);
            case PAUSE_FOR_THE_CITIZEN -> new PauseAnswer(id, null, WaitingFor.CITIZEN, "skäl", by);
            case PAUSE_FOR_AN_AUTHORITY -> new PauseAnswer(id, null, WaitingFor.OTHER_AUTHORITY, "skäl", by);
            case RESUME -> new ResumeAnswer(id, null, by);
            case HEAR_THE_CITIZEN -> new HearWriter(id, Facts.NOW);
            case RECALCULATE_ANSWER -> new RecalculateDeadline(id, null, CaseClock.ANSWER, "skäl", by);
            case RECALCULATE_REGISTRATION -> new RecalculateDeadline(id, null, CaseClock.REGISTRATION, "skäl", by);
        };
    }

    private RecordOutcome told(EffectKind kind, EffectId effect, EffectOutcome.Result result) {
        return new RecordOutcome(id, new EffectOutcome(effect, id, kind, result, "p", "reason", Facts.NOW));
    }

    private EffectId lastAnswer() {
        return last(AnswerGiven.class).map(AnswerGiven::answerId).orElse(Facts.ANSWER);
    }

    private DecideRemoval remove(
            RemovalGround ground, RemovalBasis basis, @Nullable LegalGround act, RemovalMethod method) {
        return new DecideRemoval(id, null, ground, basis, act, method, null, Facts.ANNA);
    }

    private RecordOutcome removalTold(EffectOutcome.Result result) {
        Optional<RemovalDecided> decided = last(RemovalDecided.class);
        boolean hide = decided.filter(d -> d.method() == RemovalMethod.HIDE).isPresent();
        return told(
                hide ? EffectKind.HIDE_POST : EffectKind.REMOVE_POST,
                decided.map(RemovalDecided::removalId).orElse(Facts.REMOVAL),
                result);
    }

    private <E extends CaseEvent> Optional<E> last(Class<E> type) {
        return facts().stream().filter(type::isInstance).map(type::cast).reduce((first, second) -> second);
    }

    private List<CaseEvent> facts() {
        var facts = new ArrayList<CaseEvent>();
        AXON.eventStore().readEvents(id.toString()).forEachRemaining(e -> facts.add((CaseEvent) e.getPayload()));
        return facts;
    }

    private void attempt(CaseCommand command) {
        var failure = new AtomicReference<Throwable>();
        AXON.commandBus().dispatch(new GenericCommandMessage<>(command), (message, result) -> {
            if (result.isExceptional()) {
                failure.set(result.exceptionResult());
            }
        });
        if (failure.get() != null && !(failure.get() instanceof RuleViolation)) {
            throw new AssertionError(command + " failed instead of being refused", failure.get());
        }
    }

    private static Configuration start() {
        Serializer unused = Jackson3Serializer.builder().build();
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(CaseRun.class),
                new SimpleResourceParameterResolverFactory(List.of(
                        new MemoryContents(),
                        Facts.DEADLINES,
                        Facts.KUNGALV,
                        Facts.CHANNELS,
                        Facts.SUBSTITUTES,
                        Facts.NAMES,
                        Facts.NOTHING_SUGGESTED,
                        Facts.NO_CRISIS,
                        Facts.CLOCK)));
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> unused)
                .configureEventSerializer(c -> unused)
                .configureMessageSerializer(c -> unused)
                .configureEmbeddedEventStore(c -> new Ledger())
                .registerComponent(ParameterResolverFactory.class, c -> parameters)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Case.class))
                .start();
    }

    /** Axon's own looks through all events of all cases for those of one. */
    private static final class Ledger extends InMemoryEventStorageEngine {
        private final Map<String, List<DomainEventMessage<?>>> facts = new ConcurrentHashMap<>();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                var fact = (DomainEventMessage<?>) event;
                facts.computeIfAbsent(fact.getAggregateIdentifier(), id -> new ArrayList<>())
                        .add(fact);
            }
        }

        @Override
        public DomainEventStream readEvents(String aggregateId, long firstSequenceNumber) {
            return DomainEventStream.of(facts.getOrDefault(aggregateId, List.of()).stream()
                    .filter(fact -> fact.getSequenceNumber() >= firstSequenceNumber)
                    .toList());
        }
    }
}
