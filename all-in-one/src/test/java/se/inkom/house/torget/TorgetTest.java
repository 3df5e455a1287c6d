package se.inkom.house.torget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TorgetTest {

    private static RunningTorget torget;

    @BeforeAll
    static void open() {
        torget = new RunningTorget();
    }

    @AfterAll
    static void close() {
        torget.close();
    }

    @AfterEach
    void recover() {
        torget.receiver.answerWith(200);
        torget.json("DELETE", "/torget/faults", Map.of());
        torget.forgetVisitor();
    }

    // --- deliveries

    @Test
    void signsTheRawBytesOfEveryDelivery() throws Exception {
        String id = torget.comment("Åsa Öberg", "Når plogbilen Ytterby före åtta? 😊");
        awaitVerbs(id, "add");
        for (Receiver.Received delivery : torget.receiver.accepted) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(RunningTorget.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            assertThat(delivery.signature())
                    .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(delivery.body())));
            assertThat(new String(delivery.body(), StandardCharsets.UTF_8)).isASCII();
        }
        JsonNode value = torget.receiver.changesOf(id).getFirst().get("value");
        assertThat(value.get("message").asString()).isEqualTo("Når plogbilen Ytterby före åtta? 😊");
        assertThat(value.at("/from/name").asString()).isEqualTo("Åsa Öberg");
        assertThat(value.get("parent_id").asString()).isEqualTo(RunningTorget.POST);
    }

    @Test
    void deliversWhatHappenedToACommentInOrderAndOnlyOnceConfirmed() {
        torget.receiver.answerWith(503);
        String id = torget.comment("Bo Ek", "Första lydelsen");
        torget.json("PUT", "/torget/comments/" + id, Map.of("message", "Andra lydelsen"));
        torget.graph("POST", "/" + id, "is_hidden=true");
        torget.json("DELETE", "/torget/comments/" + id, Map.of());
        int before = torget.receiver.refused.size();
        await().until(() -> torget.receiver.refused.size() > before + 1);
        assertThat(torget.receiver.changesOf(id)).isEmpty();

        torget.receiver.answerWith(200);
        awaitVerbs(id, "add", "edited", "hide", "remove");
        List<JsonNode> changes = torget.receiver.changesOf(id);
        assertThat(changes.get(1).at("/value/message").asString()).isEqualTo("Andra lydelsen");
        assertThat(changes.get(3).at("/value/message").isMissingNode())
                .as("a removal carries no text (DOMAIN 4.1)")
                .isTrue();
    }

    @Test
    void keepsWhatIsUndeliveredThroughARestart() {
        torget.receiver.answerWith(500);
        String id = torget.comment("Cia", "Skriven strax före ett strömavbrott");
        torget.restart();
        torget.receiver.answerWith(200);
        awaitVerbs(id, "add");
    }

    @Test
    void reportsPhotosRepliesLikesAndItsOwnAnswersToo() {
        String id = torget.comment("Dag", "Kolla hålet");
        JsonNode photo = RunningTorget.tree(torget.json(
                "POST",
                "/torget/comments",
                Map.of("name", "Eva", "message", "", "parentId", id, "picture", "pothole")));
        String answer = reply(id, "Tack, vi lagar det i morgon.");
        torget.form("/name", Map.of("name", "Filip"));
        torget.form("/posts/" + RunningTorget.POST + "/like", Map.of());

        awaitVerbs(answer, "add");
        JsonNode own = torget.receiver.changesOf(answer).getFirst().get("value");
        assertThat(own.at("/from/id").asString()).isEqualTo(RunningTorget.PAGE);
        assertThat(own.get("parent_id").asString()).isEqualTo(id);
        awaitVerbs(photo.get("id").asString(), "add");
        assertThat(torget.receiver
                        .changesOf(photo.get("id").asString())
                        .getFirst()
                        .at("/value/photo")
                        .asString())
                .isEqualTo("http://torget.test/pictures/pothole");
        await().until(() -> torget.receiver
                .changes()
                .anyMatch(change -> change.at("/value/item").asString("").equals("reaction")));
    }

    @Test
    void reportsInstagramCommentsInTheirOwnShape() {
        String id = RunningTorget.tree(torget.json(
                        "POST",
                        "/torget/comments",
                        Map.of("name", "gun_i_ytterby", "message", "Så fint!", "postId", RunningTorget.INSTAGRAM_POST)))
                .get("id")
                .asString();
        awaitSize(id, 1);
        JsonNode change = torget.receiver.changesOf(id).getFirst();
        assertThat(change.get("field").asString()).isEqualTo("comments");
        assertThat(change.at("/value/from/username").asString()).isEqualTo("gun_i_ytterby");
        assertThat(change.at("/value/media/id").asString()).isEqualTo(RunningTorget.INSTAGRAM_POST);
    }

    @Test
    void deliversTwiceWhenToldTo() {
        torget.json("POST", "/torget/faults", Map.of("fault", "DELIVER_TWICE", "on", "WEBHOOK", "times", 1));
        String id = torget.comment("Hugo", "Hörs jag?");
        awaitVerbs(id, "add", "add");
    }

    // --- Graph API

    @Test
    void asksForTheToken() {
        HttpResponse<String> without = torget.get("/graph/v25.0/" + RunningTorget.POST);
        assertError(without, 401, 190);
        assertThat(torget.get("/graph/v25.0/" + RunningTorget.POST + "?access_token=" + RunningTorget.TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(torget.get("/torget/calls").body()).doesNotContain(RunningTorget.TOKEN);
        assertThat(torget.books().toString()).doesNotContain(RunningTorget.TOKEN);
    }

    @Test
    void showsAnObjectWithTheFieldsThatWereAskedFor() {
        String id = torget.comment("Ida", "Öppnar badet på lördag?");
        HttpResponse<String> answer = torget.graph(
                "GET", "/" + id + "?fields=id,message,from%7Bid,name%7D,is_hidden,permalink_url,parent", "");
        JsonNode comment = RunningTorget.tree(answer);
        assertThat(comment.get("message").asString()).isEqualTo("Öppnar badet på lördag?");
        assertThat(comment.get("is_hidden").asBoolean()).isFalse();
        assertThat(comment.get("permalink_url").asString())
                .isEqualTo("http://torget.test/posts/" + RunningTorget.POST + "/comments/" + id);
        assertThat(comment.has("created_time")).isFalse();
        assertThat(answer.headers().firstValue("X-App-Usage")).isPresent();
        assertThat(answer.headers().firstValue("X-Business-Use-Case-Usage")).isPresent();
        assertError(torget.graph("GET", "/" + id + "?fields=shoe_size", ""), 400, 100);
    }

    @Test
    void listsAnswersSoThatOneCanLookFirst() {
        String id = torget.comment("Jan", "Vem svarar?");
        String answer = reply(id, "Det gör jag.");
        JsonNode list = RunningTorget.tree(torget.graph("GET", "/" + id + "/comments?fields=id,message,from", ""));
        assertThat(list.get("data")).hasSize(1);
        assertThat(list.at("/data/0/id").asString()).isEqualTo(answer);
        assertThat(list.at("/data/0/from/id").asString()).isEqualTo(RunningTorget.PAGE);
    }

    @Test
    void knowsNothingOfRemovedComments() {
        String id = torget.comment("Kia", "Ta bort mig");
        String answer = reply(id, "Ett svar");
        assertThat(torget.graph("DELETE", "/" + id, "").body()).contains("true");
        for (HttpResponse<String> asked : List.of(
                torget.graph("GET", "/" + id, ""),
                torget.graph("DELETE", "/" + id, ""),
                torget.graph("POST", "/" + id + "/comments", "message=hej"),
                torget.graph("GET", "/" + answer, ""))) {
            JsonNode error = assertError(asked, 400, 100);
            assertThat(error.get("error_subcode").asInt()).isEqualTo(33);
        }
        awaitVerbs(answer, "add", "remove");
    }

    @Test
    void failsAsOrderedAndThenWorksAgain() {
        String id = torget.comment("Lo", "Prova mig");
        Map.of("THROTTLE", 32, "TOKEN_EXPIRED", 190, "PERMISSION", 200, "SERVER_ERROR", 2, "DUPLICATE", 506)
                .forEach((fault, code) -> {
                    torget.json("POST", "/torget/faults", Map.of("fault", fault, "on", "REPLY", "times", 1));
                    HttpResponse<String> refused = torget.graph("POST", "/" + id + "/comments", "message=nej");
                    assertThat(RunningTorget.tree(refused).at("/error/code").asInt())
                            .isEqualTo(code);
                });
        assertThat(answersTo(id)).isZero();
        reply(id, "ja");
        assertThat(answersTo(id)).isEqualTo(1);
    }

    @Test
    void hangsUpAfterHavingDoneIt() {
        String id = torget.comment("My", "Kom svaret fram?");
        torget.json("POST", "/torget/faults", Map.of("fault", "ACCEPT_THEN_DROP", "on", "REPLY", "times", 1));
        assertThatThrownBy(() -> torget.graph("POST", "/" + id + "/comments", "message=ja"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(answersTo(id)).isEqualTo(1);
        assertThat(torget.get("/torget/calls").body()).contains("inget svar");
    }

    @Test
    void answersTooLateWhetherItCarriesOutAtOnceOrLate() {
        String id = torget.comment("Vidar", "Är det någon där?");
        for (String kind : List.of("ANSWER_LATE", "CARRY_OUT_LATE")) {
            torget.json("POST", "/torget/faults", Map.of("fault", kind, "on", "CALL", "times", 1, "lateMillis", 300));
            long began = System.nanoTime();
            reply(id, kind);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(299));
        }
        assertThat(answersTo(id)).isEqualTo(2);
    }

    @Test
    void saysWhenToComeBackAndFailsForOneAccountOnly() {
        String id = torget.comment("Noor", "En fråga till");
        torget.json(
                "POST",
                "/torget/faults",
                Map.of("fault", "TOO_MANY_REQUESTS", "on", "REPLY", "times", 2, "account", RunningTorget.PAGE));
        assertThat(torget.graph("POST", "/" + RunningTorget.INSTAGRAM_POST + "/comments", "message=hej")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = torget.graph("POST", "/" + id + "/comments", "message=hej");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    }

    // --- pages

    @Test
    void letsAVisitorWriteReplyEditAndDelete() {
        HttpResponse<String> written = torget.form(
                "/posts/" + RunningTorget.POST + "/comments",
                Map.of("name", "Nils Testsson", "message", "Nu går bussen"));
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.body()).contains("Nils Testsson", "Nu går bussen");
        String id = only("Nu går bussen");

        torget.form("/posts/" + RunningTorget.POST + "/comments", Map.of("message", "Vilken buss?", "parentId", id));
        assertThat(torget.get(path(id)).body()).contains("Vilken buss?");

        assertThat(torget.get("/comments/" + id + "/edit").body()).contains("Nu går bussen");
        torget.form("/comments/" + id + "/edit", Map.of("message", "Nu gick bussen"));
        assertThat(torget.get(path(id)).body()).contains("Nu gick bussen", "Redigerad");

        torget.form("/name", Map.of("name", "Någon annan"));
        assertThat(torget.form("/comments/" + id + "/delete", Map.of()).statusCode())
                .isEqualTo(404);
        torget.form("/name", Map.of("name", "Nils Testsson"));
        torget.form("/comments/" + id + "/delete", Map.of());
        assertThat(torget.get(path(id)).statusCode()).isEqualTo(404);
        awaitVerbs(id, "add", "edited", "remove");
    }

    @Test
    void showsMarkupAsText() {
        String id = torget.comment("<b>Olga</b>", "<script>alert('hej')</script>");
        HttpResponse<String> page = torget.get(path(id));
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script", "<b>Olga");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void hidesHiddenCommentsFromThePublicAndMarksTheMunicipality() {
        String id = torget.comment("Pia", "Det här döljs");
        reply(id, "Svar från oss");
        assertThat(torget.get(path(id)).body()).contains("Svar från kommunen", "Svar från oss");
        torget.graph("POST", "/" + id + "?is_hidden=true", "");
        assertThat(torget.get("/").body()).doesNotContain("Det här döljs", "Svar från oss");
        assertThat(torget.get(path(id)).statusCode()).isEqualTo(404);
        torget.graph("POST", "/" + id + "?is_hidden=false", "");
        assertThat(torget.get(path(id)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesEmptyCommentsAndTheMunicipalitysName() {
        Map<String, String> empty = Map.of("name", "Rut", "message", "  ");
        assertThat(torget.form("/posts/" + RunningTorget.POST + "/comments", empty)
                        .statusCode())
                .isEqualTo(400);
        assertThat(torget.form("/name", Map.of("name", "kungälvs kommun")).body())
                .contains("kommunens eget");
    }

    @Test
    void writesACommentOfAFeedOnce() {
        Map<String, String> sample = Map.of("name", "Siv", "message", "En gång räcker", "key", "sample-x");
        assertThat(torget.json("POST", "/torget/comments", sample).statusCode()).isEqualTo(201);
        assertThat(torget.json("POST", "/torget/comments", sample).statusCode()).isEqualTo(200);
        assertThat(torget.books().get("comments").valueStream().filter(each -> each.get("message")
                        .asString()
                        .equals("En gång räcker")))
                .hasSize(1);
    }

    // --- phrases

    private static String reply(String id, String message) {
        HttpResponse<String> answer = torget.graph("POST", "/" + id + "/comments", "message=" + message);
        assertThat(answer.statusCode()).isEqualTo(200);
        return RunningTorget.tree(answer).get("id").asString();
    }

    private static long answersTo(String id) {
        return torget.books()
                .get("comments")
                .valueStream()
                .filter(each -> each.get("parentId").asString("").equals(id))
                .count();
    }

    private static String only(String message) {
        List<JsonNode> found = torget.books()
                .get("comments")
                .valueStream()
                .filter(each -> each.get("message").asString().equals(message))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst().get("id").asString();
    }

    private static String path(String id) {
        return "/posts/" + RunningTorget.POST + "/comments/" + id;
    }

    private static void awaitVerbs(String id, String... verbs) {
        await().untilAsserted(() -> assertThat(torget.receiver.changesOf(id))
                .as(() -> "deliveries: "
                        + torget.books().get("calls").valueStream().limit(6).toList())
                .extracting(change -> change.at("/value/verb").asString())
                .containsExactly(verbs));
    }

    private static void awaitSize(String id, int changes) {
        await().until(() -> torget.receiver.changesOf(id).size() == changes);
    }

    private static JsonNode assertError(HttpResponse<String> answer, int status, int code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode error = RunningTorget.tree(answer).get("error");
        assertThat(error.get("code").asInt()).isEqualTo(code);
        assertThat(error.get("fbtrace_id").asString()).isNotBlank();
        return error;
    }
}
