package se.inkom.command.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;

/** One case that is asked for all kinds of things, one after the other, through Axon's own bus; refusals are part of life. */
final class CaseRun {
    /** Everything that can be tried. What a step needs to know it takes from the facts so far. */
    enum Step {
        SEE_EDIT,
        SEE_OLD_VERSION,
        SEE_REMOVED,
        CLASSIFY,
        ASSIGN,
        FORWARD,
        ACCEPT,
        DECLINE,
        ANSWER,
        WAIVE_ANSWER,
        CONFIRM_BY_HAND,
        ANSWER_DONE,
        ANSWER_FAILED,
        ANSWER_IN_DOUBT,
        REGISTER,
        WAIVE_REGISTRATION,
        SAVE_EVIDENCE,
        REMOVE,
        REMOVE_AS_SECRET,
        REMOVAL_DONE,
        REMOVAL_REFUSED,
        REMOVAL_IMPOSSIBLE,
        REMOVAL_IN_DOUBT,
        SUSPECT_SECRECY,
        MARK_SECRET,
        LIFT_SECRECY,
        CLOSE,
        REOPEN
    }

    private static final Configuration AXON = start();

    private final CaseId id = new CaseId(UUID.randomUUID());
    private int edits;

    private CaseRun() {}

    /** The facts that are left after these steps were tried on a case that begins with a received post. */
    static List<CaseEvent> factsAfter(List<Step> steps) {
        var run = new CaseRun();
        run.attempt(new OpenCase(run.id, Facts.ORIGIN, Facts.added("Hej"), Facts.ANNA));
        steps.forEach(step -> run.attempt(run.command(step)));
        return run.facts();
    }

    private CaseCommand command(Step step) {
        var by = Facts.ANNA;
        return switch (step) {
            case SEE_EDIT -> new ObservePost(id, Facts.ORIGIN, Facts.edited("Ändrat " + ++edits, 10L + edits));
            case SEE_OLD_VERSION -> new ObservePost(id, Facts.ORIGIN, Facts.edited("Gammalt " + ++edits, 1));
            case SEE_REMOVED -> new ObservePost(id, Facts.ORIGIN, Facts.removedUpstream(900));
            case CLASSIFY -> new ClassifyCase(id, null, Classification.UNSUITABLE, by);
            case ASSIGN -> new AssignCase(id, null, Facts.MATS, null, "skäl", by);
            case FORWARD -> new ForwardCase(id, null, Facts.SBN, Facts.STREETS, "skäl", by);
            case ACCEPT -> new AcceptForwarding(id, null, Facts.MATS);
            case DECLINE -> new DeclineForwarding(id, null, "skäl", Facts.MATS);
            case ANSWER -> new AnswerCase(id, null, Facts.draft("Svar"));
            case WAIVE_ANSWER -> new WaiveAnswer(id, null, NoAnswerGround.NO_QUESTION, null, by);
            case CONFIRM_BY_HAND -> new ConfirmAnswerPublished(id, null, lastAnswer(), null, by);
            case ANSWER_DONE -> told(EffectKind.PUBLISH_ANSWER, lastAnswer(), EffectOutcome.Result.DONE);
            case ANSWER_FAILED -> told(EffectKind.PUBLISH_ANSWER, lastAnswer(), EffectOutcome.Result.IMPOSSIBLE);
            case ANSWER_IN_DOUBT -> told(EffectKind.PUBLISH_ANSWER, lastAnswer(), EffectOutcome.Result.IN_DOUBT);
            case REGISTER ->
                new RecordRegistration(
                        id, null, RegistrationKind.NEW, new MatterId(id.value()), new DiaryNumber("KS2026/1"), 1, by);
            case WAIVE_REGISTRATION -> new WaiveRegistration(id, null, NoRegistrationGround.TRIVIAL, null, by);
            case SAVE_EVIDENCE -> new ArchiveEvidence(id, null, MemoryContents.text("png"), by);
            case REMOVE -> new DecideRemoval(id, null, RemovalGround.ADVERTISING, RemovalBasis.POLICY, null, by);
            case REMOVE_AS_SECRET -> new DecideRemoval(id, null, RemovalGround.SECRECY, RemovalBasis.LAW, null, by);
            case REMOVAL_DONE -> told(EffectKind.REMOVE_POST, lastRemoval(), EffectOutcome.Result.DONE);
            case REMOVAL_REFUSED -> told(EffectKind.REMOVE_POST, lastRemoval(), EffectOutcome.Result.REFUSED);
            case REMOVAL_IMPOSSIBLE -> told(EffectKind.REMOVE_POST, lastRemoval(), EffectOutcome.Result.IMPOSSIBLE);
            case REMOVAL_IN_DOUBT -> told(EffectKind.REMOVE_POST, lastRemoval(), EffectOutcome.Result.IN_DOUBT);
            case SUSPECT_SECRECY -> new SuspectSecrecy(id, null, List.of(SuspicionReason.JUDGEMENT), by);
            case MARK_SECRET -> new MarkSecrecy(id, null, "OSL 26:1", by);
            case LIFT_SECRECY -> new LiftSecrecy(id, null, "skäl", by);
            case CLOSE -> new CloseCase(id, null, by);
            case REOPEN -> new ReopenCase(id, null, "skäl", by);
        };
    }

    private RecordOutcome told(EffectKind kind, EffectId effect, EffectOutcome.Result result) {
        return new RecordOutcome(id, new EffectOutcome(effect, id, kind, result, "p", "reason", Facts.NOW));
    }

    private EffectId lastAnswer() {
        return last(AnswerGiven.class).map(AnswerGiven::answerId).orElse(Facts.ANSWER);
    }

    private EffectId lastRemoval() {
        return last(RemovalDecided.class).map(RemovalDecided::removalId).orElse(Facts.REMOVAL);
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
