package se.inkom.house.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is done with one post, step by step as its sample says; a step that was taken before is passed over. */
final class Scene {
    private final String caseId;
    private final Sample sample;
    private final Sample.Handling handling;
    private final SampleStream.Written written;
    private final CaseDesk desk;
    private final Consumer<String> say;
    private final Map<Integer, String> cases;

    /** @param cases sample number to case id, of all that have been found so far */
    Scene(
            String caseId,
            Sample sample,
            Sample.Handling handling,
            SampleStream.Written written,
            CaseDesk desk,
            Consumer<String> say,
            Map<Integer, String> cases) {
        this.caseId = caseId;
        this.sample = sample;
        this.handling = handling;
        this.written = written;
        this.desk = desk;
        this.say = say;
        this.cases = cases;
    }

    void play() throws InterruptedException {
        classify(handling.classification());
        forward(handling.forward());
        assign(handling.assign());
        answer(handling.answer(), handling.factProvider());
        markSecret(handling.secrecy());
        if (handling.noAnswer() != null && desk.page(caseId).path("noAnswer").isEmpty()) {
            step(
                    "case-officer",
                    "no-answer",
                    Map.of("ground", handling.noAnswer().ground()),
                    "Anna Lind decided that case %s needs no answer (%s)"
                            .formatted(caseId, handling.noAnswer().ground()));
        }
        register(handling.registration());
        remove(handling.removal());
        if (Boolean.TRUE.equals(handling.close())) {
            step("case-officer", "closure", Map.of(), "Anna Lind closed case %s".formatted(caseId));
        }
    }

    private void classify(String classification) throws InterruptedException {
        if (!desk.page(caseId).path("classification").asString("").equals(classification)) {
            step(
                    "case-officer",
                    "classification",
                    Map.of("classification", classification),
                    "Anna Lind classified case %s (%s) as %s".formatted(caseId, sample.name(), classification));
        }
    }

    private void forward(Sample.@Nullable Forward forward) throws InterruptedException {
        if (forward == null || desk.page(caseId).path("unit").asString("").equals(forward.unit())) {
            return;
        }
        step(
                "case-officer",
                "forwarding",
                Map.of("authority", forward.authority(), "unit", forward.unit(), "reason", forward.reason()),
                "Anna Lind forwarded case %s to %s: %s".formatted(caseId, forward.unit(), forward.reason()));
        step(
                "manager",
                "forwarding/acceptance",
                Map.of(),
                "Mats Berg accepted case %s for %s".formatted(caseId, forward.unit()));
    }

    private void assign(Sample.@Nullable Assign assign) throws InterruptedException {
        if (assign != null && !desk.page(caseId).path("officer").asString("").equals(assign.officer())) {
            step(
                    "manager",
                    "assignment",
                    Map.of("officer", assign.officer(), "reason", assign.reason()),
                    "Mats Berg assigned case %s to %s: %s".formatted(caseId, assign.officer(), assign.reason()));
        }
    }

    private void answer(@Nullable String text, @Nullable String factProvider) throws InterruptedException {
        if (text == null
                || factProvider == null
                || !desk.page(caseId).path("answers").isEmpty()) {
            return;
        }
        Http.Answer given =
                desk.command("case-officer", caseId, "answers", Map.of("text", text, "factProvider", factProvider));
        if (!given.ok()) {
            refused("the answer", given);
            return;
        }
        String platformId = awaitPublished();
        say.accept(
                platformId.isEmpty()
                        ? "Anna Lind answered case %s; the answer is on its way to Torget".formatted(caseId)
                        : "Anna Lind answered case %s: the answer stands on Torget at %s"
                                .formatted(caseId, written.permalink()));
    }

    private String awaitPublished() throws InterruptedException {
        String platformId = "";
        for (int i = 0; i < 40 && platformId.isEmpty(); i++) {
            Thread.sleep(250);
            JsonNode answers = desk.page(caseId).path("answers");
            platformId = answers.path(answers.size() - 1).path("platformId").asString("");
        }
        return platformId;
    }

    private void markSecret(@Nullable String provision) throws InterruptedException {
        if (provision != null && desk.page(caseId).path("secrecy").isEmpty()) {
            step(
                    "case-officer",
                    "secrecy",
                    Map.of("provision", provision),
                    "Anna Lind marked case %s as possibly secret (%s); its text is masked now"
                            .formatted(caseId, provision));
        }
    }

    private void register(Sample.@Nullable Registration wanted) throws InterruptedException {
        if (wanted == null || !desk.page(caseId).path("registration").isEmpty()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("decision", wanted.decision());
        putIfThere(body, "subject", wanted.subject());
        putIfThere(body, "description", wanted.description());
        putIfThere(body, "ground", wanted.ground());
        if (wanted.joins() != null) {
            String other = cases.get(wanted.joins());
            putIfThere(body, "diaryNumber", other == null ? null : diaryNumberOf(other));
        }
        Http.Answer done = desk.command("registrar", caseId, "registration", body);
        if (!done.ok()) {
            refused("the registration", done);
        } else if (done.body().path("diaryNumber").asString("").isEmpty()) {
            say.accept("Rut Ek decided that case %s need not be registered (%s)".formatted(caseId, wanted.ground()));
        } else {
            say.accept("Rut Ek registered case %s in the diary as %s, entry %s"
                    .formatted(
                            caseId,
                            done.body().path("diaryNumber").asString(),
                            done.body().path("entryNumber").asString()));
        }
    }

    private String diaryNumberOf(String other) throws InterruptedException {
        return desk.page(other).path("registration").path("diaryNumber").asString("");
    }

    private void remove(Sample.@Nullable Removal removal) throws InterruptedException {
        if (removal == null || !desk.page(caseId).path("removals").isEmpty()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ground", removal.ground());
        body.put("basis", removal.basis());
        putIfThere(body, "motive", removal.motive());
        if (Boolean.TRUE.equals(removal.tryWithoutEvidence())) {
            Http.Answer refusal = desk.command("case-officer", caseId, "removal", body);
            say.accept("Anna Lind tried to remove the post of case %s without evidence: %d, rule %s. %s"
                    .formatted(
                            caseId,
                            refusal.status(),
                            refusal.body().path("rule").asString("?"),
                            refusal.body().path("detail").asString("")));
        }
        byte[] picture = Screenshots.of(written.permalink(), List.of(sample.name(), sample.text()));
        Http.Answer archived = desk.upload("case-officer", caseId, picture);
        if (!archived.ok()) {
            refused("the evidence", archived);
            return;
        }
        say.accept(
                "Anna Lind archived a screenshot of %d bytes as evidence in case %s".formatted(picture.length, caseId));
        step(
                "case-officer",
                "removal",
                body,
                "Anna Lind decided to remove the post of case %s (%s, %s)"
                        .formatted(caseId, removal.ground(), removal.basis()));
        for (int i = 0; i < 40; i++) {
            JsonNode removals = desk.page(caseId).path("removals");
            if (removals.path(removals.size() - 1).path("state").asString("").equals("DONE")) {
                say.accept("The post of case %s is gone from Torget: %s".formatted(caseId, written.permalink()));
                return;
            }
            Thread.sleep(250);
        }
    }

    private void step(String role, String what, Map<String, ?> body, String line) throws InterruptedException {
        Http.Answer answer = desk.command(role, caseId, what, body);
        if (answer.ok()) {
            say.accept(line);
        } else {
            refused(what, answer);
        }
    }

    private void refused(String what, Http.Answer answer) {
        say.accept("Case %s: %s was refused with %d %s".formatted(caseId, what, answer.status(), answer.problem()));
    }

    private static void putIfThere(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            body.put(name, value);
        }
    }
}
