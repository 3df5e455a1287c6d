package se.inkom.ledger.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.inkom.events.DomainEvent;
import se.inkom.events.accounts.AccountEvent;
import se.inkom.events.archive.ArchiveEvent;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.crises.CrisisEvent;
import se.inkom.events.disclosures.DisclosureEvent;
import se.inkom.events.policy.PolicyEvent;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.staffing.CoverageEvent;
import se.inkom.events.staffing.StaffingEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored once can be read for ever. Each event has a file per revision, {@code golden/<name>.v<revision>.json}; a
 * file is never edited, only joined by the next (ADR 0019). {@code -Dinkom.golden.write=true} writes those that are missing.
 */
class GoldenFilesTest {
    private static final GoldenFolder GOLDEN = new GoldenFolder(Path.of("src", "test", "resources", "golden"));
    private static final TypeRegistry TYPES = EventTypes.all();
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void writeWhatIsMissingWhenAsked() throws IOException {
        if (Boolean.getBoolean("inkom.golden.write")) {
            for (DomainEvent event : EventSamples.all()) {
                GOLDEN.writeIfMissing(event, TYPES);
            }
        }
    }

    @Test
    void theFolderIsCompleteAndUnchanged() throws IOException {
        assertThat(GOLDEN.complaints(TYPES)).isEmpty();
    }

    static List<DomainEvent> events() {
        return EventSamples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadAsItWasMeant(DomainEvent event) throws IOException {
        TypeRegistry.StoredType type = TYPES.of(event.getClass());

        for (int revision = 1; revision <= type.revision(); revision++) {
            assertThat(TYPES.fromJson(type.name(), revision, GOLDEN.read(type.name(), revision)))
                    .isEqualTo(EventSamples.asReadFrom(revision, event));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStillWrittenAsInItsLatestFile(DomainEvent event) throws IOException {
        TypeRegistry.StoredType type = TYPES.of(event.getClass());

        assertThat(JSON.readTree(TYPES.toJson(event)))
                .as("%s is no longer written as in its golden file: give the new shape the next revision", type.name())
                .isEqualTo(JSON.readTree(GOLDEN.read(type.name(), type.revision())));
    }

    @Test
    void everyRegisteredTypeHasASample() {
        assertThat(events().stream().map(e -> TYPES.of(e.getClass()).name()))
                .as("a new type needs a sample in EventSamples")
                .containsExactlyInAnyOrderElementsOf(TYPES.types().stream()
                        .map(TypeRegistry.StoredType::name)
                        .toList());
    }

    /** A fact that the sealed lists allow but the registry does not know would fail at the moment it happens. */
    @Test
    void everythingThatCanHappenIsRegistered() {
        List<Class<?>> permitted = Stream.of(
                        CaseEvent.class,
                        MatterEvent.class,
                        AccountEvent.class,
                        CrisisEvent.class,
                        ArchiveEvent.class,
                        DisclosureEvent.class,
                        StaffingEvent.class,
                        CoverageEvent.class,
                        PolicyEvent.class)
                .flatMap(list -> Stream.<Class<?>>of(list.getPermittedSubclasses()))
                .toList();

        assertThat(TYPES.types().stream().map(type -> (Class) type.eventClass()))
                .as("a new event needs its line in EventTypes")
                .containsExactlyInAnyOrderElementsOf((List) permitted);
    }

    /** The first part of the name is the aggregate's type. */
    @Test
    void namesBeginWithTheirAggregate() {
        for (TypeRegistry.StoredType type : TYPES.types()) {
            String aggregate = aggregateOf(type.eventClass());
            assertThat(type.name()).matches(aggregate + "\\.[a-z-]+");
            assertThat(TypeRegistry.aggregateType(type.name())).isEqualTo(aggregate);
        }
    }

    private static String aggregateOf(Class<?> event) {
        if (CaseEvent.class.isAssignableFrom(event)) {
            return "case";
        }
        if (AccountEvent.class.isAssignableFrom(event)) {
            return "account";
        }
        if (CrisisEvent.class.isAssignableFrom(event)) {
            return "crisis";
        }
        if (ArchiveEvent.class.isAssignableFrom(event)) {
            return "archive";
        }
        if (StaffingEvent.class.isAssignableFrom(event)) {
            return "staff";
        }
        if (CoverageEvent.class.isAssignableFrom(event)) {
            return "coverage";
        }
        if (DisclosureEvent.class.isAssignableFrom(event)) {
            return "disclosure";
        }
        return PolicyEvent.class.isAssignableFrom(event) ? "policy" : "matter";
    }
}
