package se.inkom.ledger.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.cases.SecrecyLifted;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import tools.jackson.databind.node.ObjectNode;

/** Each way to break the contract of golden files is found, and the message says what to do. */
class GoldenFolderTest {
    private static final TypeRegistry ONE_TYPE =
            TypeRegistry.builder().type("case.closed", 1, CaseClosed.class).build();

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderThatIsAsItShould() throws IOException {
        Files.createFile(folder.resolve("golden.sha256"));
        var closed = new CaseClosed(new CaseId(new UUID(1, 1)), new OfficerId("anna.lind"), Instant.EPOCH);
        new GoldenFolder(folder).writeIfMissing(closed, ONE_TYPE);
        assertThat(new GoldenFolder(folder).complaints(ONE_TYPE)).isEmpty();
    }

    @Test
    void findsAChangedFile() throws IOException {
        Path file = folder.resolve("case.closed.v1.json");
        Files.writeString(file, Files.readString(file).replace("anna.lind", "anna.lund"));

        assertThat(new GoldenFolder(folder).complaints(ONE_TYPE))
                .singleElement()
                .asString()
                .contains("case.closed.v1.json was changed", "Restore it", "next revision", "upcaster");
    }

    @Test
    void findsANewTypeWithoutFile() throws IOException {
        var types = TypeRegistry.builder()
                .type("case.closed", 1, CaseClosed.class)
                .type("case.secrecy-lifted", 1, SecrecyLifted.class)
                .build();

        assertThat(new GoldenFolder(folder).complaints(types))
                .singleElement()
                .asString()
                .contains("case.secrecy-lifted.v1.json is missing", "-Dinkom.golden.write=true", "golden.sha256");
    }

    @Test
    void findsANewRevisionWithoutFile() throws IOException {
        var types = TypeRegistry.builder()
                .type("case.closed", 2, CaseClosed.class)
                .upcast(new Revision("case.closed", 1, old -> ((ObjectNode) old).put("ground", "done")))
                .build();

        assertThat(new GoldenFolder(folder).complaints(types))
                .singleElement()
                .asString()
                .contains("case.closed.v2.json is missing");
    }

    @Test
    void findsAFileWithoutType() throws IOException {
        assertThat(new GoldenFolder(folder).complaints(TypeRegistry.builder().build()))
                .singleElement()
                .asString()
                .contains("case.closed.v1.json has no registered type and revision", "EventTypes");
    }

    @Test
    void findsAFileThatNobodyPinned() throws IOException {
        Files.createDirectory(folder.resolve("streams"));
        Files.writeString(folder.resolve("streams/short.jsonl"), "{}\n");

        assertThat(new GoldenFolder(folder).complaints(ONE_TYPE))
                .singleElement()
                .asString()
                .contains("streams/short.jsonl is not pinned", "add the line");
    }

    @Test
    void findsAFileThatIsGone() throws IOException {
        Files.delete(folder.resolve("case.closed.v1.json"));

        assertThat(new GoldenFolder(folder).complaints(ONE_TYPE))
                .anyMatch(complaint -> complaint.contains("is pinned but gone") && complaint.contains("restore"));
    }

    /** Nobody gets around the pin by having the file written again. */
    @Test
    void writesNothingThatIsThere() throws IOException {
        Path file = folder.resolve("case.closed.v1.json");
        Files.writeString(file, "{}\n");

        new GoldenFolder(folder)
                .writeIfMissing(
                        new CaseClosed(new CaseId(new UUID(1, 1)), new OfficerId("anna.lind"), Instant.EPOCH),
                        ONE_TYPE);

        assertThat(file).hasContent("{}");
        assertThat(new GoldenFolder(folder).complaints(ONE_TYPE)).isNotEmpty();
    }
}
