package se.inkom.ledger.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.inkom.events.DomainEvent;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.registry.MatterEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored once can be read for ever. Each event has a file per revision, {@code golden/<name>.v<revision>.json}; a
 * file is never edited, only joined by the next. {@code -Dinkom.golden.write=true} writes those that are missing.
 */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final TypeRegistry TYPES = EventTypes.all();
    private static final JsonMapper JSON = new JsonMapper();

    static List<DomainEvent> events() {
        return EventSamples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadAsItWasMeant(DomainEvent event) throws IOException {
        TypeRegistry.StoredType type = TYPES.of(event.getClass());

        for (int revision = 1; revision <= type.revision(); revision++) {
            assertThat(TYPES.fromJson(type.name(), revision, golden(event, revision)))
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStillWrittenAsInItsLatestFile(DomainEvent event) throws IOException {
        String today = TYPES.toJson(event);

        assertThat(JSON.readTree(today))
                .isEqualTo(
                        JSON.readTree(golden(event, TYPES.of(event.getClass()).revision())));
    }

    @Test
    void everyRegisteredTypeHasASampleAndEveryFileAType() throws IOException {
        assertThat(events().stream().map(e -> TYPES.of(e.getClass()).name()))
                .containsExactlyInAnyOrderElementsOf(TYPES.types().stream()
                        .map(TypeRegistry.StoredType::name)
                        .toList());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(TYPES.types().stream()
                            .flatMap(type -> Stream.iterate(1, r -> r <= type.revision(), r -> r + 1)
                                    .map(r -> fileName(type, r)))
                            .toList());
        }
    }

    /** A fact that the sealed lists allow but the registry does not know would fail at the moment it happens. */
    @Test
    void everythingThatCanHappenIsRegistered() {
        List<Class<?>> permitted = Stream.of(CaseEvent.class, MatterEvent.class)
                .flatMap(list -> Stream.<Class<?>>of(list.getPermittedSubclasses()))
                .toList();

        assertThat(TYPES.types().stream().map(type -> (Class) type.eventClass()))
                .containsExactlyInAnyOrderElementsOf((List) permitted);
    }

    /** The first part of the name is the aggregate's type. */
    @Test
    void namesBeginWithTheirAggregate() {
        for (TypeRegistry.StoredType type : TYPES.types()) {
            String aggregate = CaseEvent.class.isAssignableFrom(type.eventClass()) ? "case" : "matter";
            assertThat(type.name()).matches(aggregate + "\\.[a-z-]+");
            assertThat(TypeRegistry.aggregateType(type.name())).isEqualTo(aggregate);
        }
    }

    private static String golden(DomainEvent event, int revision) throws IOException {
        TypeRegistry.StoredType type = TYPES.of(event.getClass());
        Path file = FOLDER.resolve(fileName(type, revision));
        if (Boolean.getBoolean("inkom.golden.write") && Files.notExists(file)) {
            Files.createDirectories(FOLDER);
            String pretty =
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(TYPES.toJson(event)));
            Files.writeString(file, pretty.replace("\r\n", "\n") + "\n");
        }
        return Files.readString(file);
    }

    private static String fileName(TypeRegistry.StoredType type, int revision) {
        return type.name() + ".v" + revision + ".json";
    }
}
