package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * N8: a word of its own is planted in every field that is kept apart, and looked for in every public answer, error, page, feed,
 * file, index, table, event, topic, metric and log of the house. A word that anybody may read is planted beside them, and found.
 */
@Tag("slow")
@ExtendWith(SharedHouse.Key.class)
class LeakTest {
    /** Suspected to be secret when it comes in, so that its words were never open. */
    private static final String IDENTITY_NUMBER = "19121212-1212";

    private final Canaries canaries = new Canaries();

    @Test
    void noProtectedWordIsAnywhereButBehindTheDoor(SharedHouse house) throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
        try {
            look(house);
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
        List.copyOf(log.list).forEach(event -> canaries.search("log", event.getLoggerName(), line(event)));
        canaries.look("log", "everything at INFO", "");

        System.out.println("LeakTest: %d canaries, %d places (%d lines of log)"
                .formatted(canaries.byField().size(), canaries.places().size(), log.list.size()));
        assertThat(canaries.leaks()).isEmpty();
        assertThat(canaries.kindsWithOpen()).contains("public", "masked for registrar", "table", "file");
        assertThat(canaries.places()).hasSizeGreaterThan(300);
    }

    private void look(SharedHouse house) throws Exception {
        Api registrar = house.command("manager"); // may do all that is done to these cases
        Api reading = house.query("registrar");
        Known secret = aSecretCase(registrar, reading);
        Known open = anOpenCase(registrar, reading);
        await("the diary shows them").atMost(Duration.ofSeconds(30)).until(() -> protectedDiary(reading, secret, open)
                .contains(canaries.byField().get("protected subject, corrected")));

        // What is planted is really there, for who may open it.
        String behindTheDoor = protectedDiary(reading, secret, open);
        canaries.byField().forEach((field, word) -> {
            if (field.startsWith("protected")) {
                assertThat(behindTheDoor).as(field).contains(word);
            }
        });

        var places = new LeakPlaces(house, canaries);
        Map<String, String> ids = Map.of("caseId", secret.caseId, "matterId", secret.matterId);
        places.addressesWithoutToken(ids);
        places.addressesWithoutToken(Map.of("caseId", open.caseId, "matterId", open.matterId));
        places.masksForStaff(ids);
        places.pages(secret.day, List.of(secret.number, open.number));
        nothingAnswersAProtectedWordOtherwiseThanNonsense(house.query(""));
        places.mails(secret.caseId);
        places.topics();
        places.tables();
        places.files();
    }

    /** What this case and its entry say is what nobody may read; the registrar gives no public words. */
    private Known aSecretCase(Api registrar, Api reading) {
        var post = registrar.post("/api/posts", """
                {"account":"kungalv-x-manual","authorName":"%s","text":"Mitt nummer är %s. %s"}
                """.formatted(
                        canaries.in("writer's name"), IDENTITY_NUMBER, canaries.in("text of the post")));
        String caseId = post.json().get("caseId").asString();
        var noted = ok(registrar.change(
                caseId, post.version(), "notes", "{\"text\":\"%s\"}".formatted(canaries.in("note on the case"))));
        var waived = ok(registrar.change(
                caseId,
                noted.version(),
                "no-answer",
                "{\"ground\":\"NO_QUESTION\",\"motive\":\"%s\"}".formatted(canaries.in("motive of no answer"))));
        var registered = ok(registrar.change(
                caseId,
                waived.version(),
                "registration",
                "{\"decision\":\"NEW\",\"subject\":\"%s\",\"description\":\"%s\"}"
                        .formatted(
                                canaries.in("protected subject of a secret case"),
                                canaries.in("protected description of a secret case"))));
        ok(registrar.change(
                caseId,
                registered.version(),
                "assignment",
                "{\"officer\":\"anna.lind\",\"reason\":\"%s\"}".formatted(canaries.in("reason of an assignment"))));
        return Known.of(caseId, registered, reading);
    }

    /** Open words and protected ones side by side, in every way that a registrar can say them. */
    private Known anOpenCase(Api registrar, Api reading) {
        var post = registrar.post("/api/posts", """
                {"account":"kungalv-x-manual","authorName":"Eva Ek","text":"När lagas lampan?"}
                """);
        String caseId = post.json().get("caseId").asString();
        var registered = ok(registrar.change(caseId, post.version(), "registration", """
                {"decision":"NEW","subject":"%s","protectedSubject":"%s","description":"Fråga","protectedDescription":"%s"}
                """.formatted(
                canaries.open(), canaries.in("subject, later corrected"), canaries.in("protected description"))));
        Known known = Known.of(caseId, registered, reading);
        String matter = "/api/matters/" + known.matterId;
        ok(registrar.post(matter + "/entries", """
                {"direction":"INTERNAL","description":"Anteckning","protectedDescription":"%s","counterpart":"En enskild",
                 "protectedCounterpart":"%s","text":"%s","provision":"OSL 26:1"}
                """.formatted(
                        canaries.in("description of a note, later corrected"),
                        canaries.in("counterpart of a note, later corrected"),
                        canaries.in("text of a note"))));
        corrected(registrar, matter + "/entries/2/correction", """
                {"description":"Anteckning","protectedDescription":"%s","counterpart":"En enskild","protectedCounterpart":"%s"}
                """.formatted(
                canaries.in("protected description, corrected"), canaries.in("protected counterpart, corrected")));
        corrected(registrar, matter + "/correction", """
                {"subject":"%s","protectedSubject":"%s"}
                """.formatted(
                        canaries.open(), canaries.in("protected subject, corrected")));
        corrected(registrar, matter + "/entries/2/voiding", "{\"reason\":\"Registrerad två gånger\"}");
        return known;
    }

    private void corrected(Api registrar, String path, String body) {
        // a matter's version is what the last change answered; here it is simply tried
        Api.Answer answer = null;
        for (int version = 1; version < 12 && (answer == null || answer.status() == 412); version++) {
            answer = registrar.call(
                    "POST",
                    path,
                    Map.of("If-Match", "\"" + version + "\"", "Content-Type", "application/json"),
                    java.net.http.HttpRequest.BodyPublishers.ofString(body));
        }
        ok(answer);
    }

    /** N8: by answer alone nobody can tell a word that is kept apart from one that is not there. */
    private void nothingAnswersAProtectedWordOtherwiseThanNonsense(Api api) {
        String nonsense = "zqfinnsinte".concat("x".repeat(10));
        for (String path : List.of("/public/diary/entries?q=", "/public/diary?q=", "/public/diary?authority=KS&q=")) {
            String expected = api.get(path + nonsense).body().replace(nonsense, "");
            canaries.byField().forEach((field, word) -> {
                String answer = api.get(path + word).body();
                assertThat(answer.replace(word, "")).as(path + field).isEqualTo(expected);
                canaries.look("public", path + field, answer.replace(word, ""));
            });
        }
    }

    private static String protectedDiary(Api reading, Known... matters) {
        var all = new StringBuilder();
        for (Known known : matters) {
            all.append(reading.get("/api/matters/" + known.matterId + "?variant=PROTECTED")
                    .body());
        }
        return all.toString();
    }

    private static Api.Answer ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static byte[] line(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return (event.getFormattedMessage() + event.getMDCPropertyMap() + thrown)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A case and its place in the diary. */
    private record Known(String caseId, String number, String matterId, String day) {
        static Known of(String caseId, Api.Answer registered, Api reading) {
            String number = registered.json().get("diaryNumber").asString();
            String path = "/api/matters?diaryNumber=" + number;
            await("the diary has " + number)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> reading.get(path).body().contains(number));
            JsonNode matter = reading.get(path).json().at("/items/0");
            return new Known(
                    caseId,
                    number,
                    matter.get("matterId").asString(),
                    matter.at("/entries/0/date").asString());
        }
    }
}
