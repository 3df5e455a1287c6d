package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed descriptions tell the truth: every operation is called as its document says, with the body it shows. */
@Tag("slow")
@ExtendWith(SharedHouse.Key.class)
class OpenApiExamplesTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static SharedHouse house;
    private static Map<String, Situations.Situation> situations;

    @BeforeAll
    static void open(SharedHouse shared) {
        house = shared;
        situations = new Situations(shared).all();
    }

    @Test
    void everyOperationHasItsSituation() throws IOException {
        assertThat(operations())
                .extracting(DocumentedOperation::id)
                .containsExactlyInAnyOrderElementsOf(situations.keySet());
    }

    @Test
    void everyJsonBodyIsShownByAnExample() throws IOException {
        assertThat(operations())
                .filteredOn(operation -> operation.takes("application/json"))
                .allSatisfy(operation -> assertThat(operation.examples()).doesNotContainKey("no body"));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAccepted() throws IOException {
        return operations().stream().flatMap(operation -> operation.examples().entrySet().stream()
                .flatMap(example -> calls(operation, example.getKey(), example.getValue())));
    }

    private static List<DocumentedOperation> operations() throws IOException {
        var all = new ArrayList<DocumentedOperation>();
        for (String application : List.of("command-side", "query-side", "channels")) {
            all.addAll(DocumentedOperation.of(application));
        }
        return all;
    }

    private static Stream<DynamicTest> calls(DocumentedOperation operation, String name, String body) {
        String title = operation.id() + ": " + name;
        var calls = Stream.<DynamicTest>builder();
        if (!operation.takesABody() || operation.takes("application/json")) {
            calls.add(dynamicTest(title, () -> call(operation, body, false)));
        }
        if (operation.takes("multipart/form-data")) {
            calls.add(dynamicTest(title + " as a form", () -> call(operation, body, true)));
        }
        return calls.build();
    }

    private static void call(DocumentedOperation operation, String example, boolean asForm) throws Exception {
        var values = situations.get(operation.id()).arrange(example);
        var headers = new HashMap<>(operation.headers(values));
        String json = inTheYearOfThisTest(example, values);
        BodyPublisher body = BodyPublishers.noBody();
        if (asForm) {
            var form = formOf(operation, values, json);
            headers.put("Content-Type", form.contentType());
            body = form.body();
        } else if (operation.takesABody()) {
            headers.put("Content-Type", "application/json");
            body = BodyPublishers.ofString(json);
        }
        var answer = api(operation).call(operation.method(), operation.address(values), headers, body);

        assertThat(operation.successes()).as(answer.body()).contains(answer.status());
        var documented = operation.fieldsOfAnswer(answer.status());
        if (!documented.isEmpty()) {
            assertThat(documented).containsAll(answer.json().propertyNames());
        }
    }

    private static Api api(DocumentedOperation operation) {
        return switch (operation.application()) {
            case "command-side" -> house.command(operation.role());
            case "query-side" -> house.query(operation.role());
            default -> house.channels(operation.role());
        };
    }

    /** Diary numbers begin anew every year: those of an existing matter or case take the place of those that are shown. */
    private static String inTheYearOfThisTest(String body, Map<String, String> values) {
        String here = body;
        for (String named : List.of("diaryNumber", "caseId")) {
            String value = values.get(named);
            if (value != null
                    && body.contains("\"" + named + "\"")
                    && JSON.readTree(here) instanceof ObjectNode shown
                    && shown.has(named)) {
                here = shown.put(named, value).toString();
            }
        }
        return here;
    }

    /** The form of an operation that also takes JSON has the JSON in a part of its own. */
    private static MultipartForm formOf(DocumentedOperation operation, Map<String, String> values, String json)
            throws Exception {
        if (operation.id().equals("bringCapture")) {
            return Situations.captureForm(values);
        }
        byte[] picture = Situations.picture();
        if (operation.id().equals("attachPicture")) {
            return new MultipartForm()
                    .json("rights", "{\"permission\":\"Avtal 7\",\"showsPeople\":false}")
                    .file("file", "bild.png", "image/png", picture);
        }
        return json.isEmpty()
                ? new MultipartForm().file("file", "bild.png", "image/png", picture)
                : new MultipartForm().json("post", json).file("attachments", "bild.png", "image/png", picture);
    }
}
