package se.inkom.house.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Brings the house into the situation in which an operation is allowed, and says what its address and headers need then. */
final class Situations {
    /** On X, where an answer has a hashtag (R41). */
    private static final String ANSWER = "{\"text\":\"Tack själv! #kungälvskommun\",\"factProvider\":\"vera.gata\"}";

    private final SharedHouse house;
    private final Api command;
    private final Api query;
    private final JdbcClient database;
    private final JdbcClient channelsDatabase;

    /** What an operation needs to know, before its body is seen. */
    @FunctionalInterface
    interface Situation {
        Map<String, String> arrange(String body) throws Exception;
    }

    Situations(SharedHouse house) {
        this.house = house;
        this.command = house.command("case-officer");
        this.query = house.query("case-officer");
        var postgres = house.house().postgres();
        this.database = JdbcClient.create(new DriverManagerDataSource(
                postgres.url("inkom"), "inkom_command", postgres.password("inkom_command")));
        this.channelsDatabase = JdbcClient.create(new DriverManagerDataSource(
                postgres.url("inkom"), "inkom_channels", postgres.password("inkom_channels")));
    }

    /** By operationId. */
    Map<String, Situation> all() {
        var all = new HashMap<String, Situation>();
        all.put("enterPost", body -> Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        all.put("classifyCase", body -> aCase().values());
        all.put("triageCases", body -> Map.of());
        all.put("performSupervision", body -> Map.of("account", "kungalv-facebook"));
        all.put("declareCrisis", body -> noCrisisIsOn());
        all.put("endCrisis", body -> aCrisis());
        all.put(
                "registerAbsence",
                body -> Map.of(
                        "officer",
                        "anna.lind",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
        all.put("withdrawAbsence", body -> anAbsence());
        all.put("appointSubstitute", body -> nobodyStandsInForAnna());
        all.put("dismissSubstitute", body -> anAppointment());
        for (String id : new String[] {"dryRunRouting", "coverage", "coverageAlarms", "staff"}) {
            all.put(id, body -> Map.of());
        }
        all.put("staffMember", body -> Map.of("officer", "anna.lind"));
        all.put("openDisclosure", body -> aCase().with(
                        "Idempotency-Key", UUID.randomUUID().toString())
                .values());
        for (String id : new String[] {
            "assessDocument",
            "refuseDisclosure",
            "handOutDisclosure",
            "closeDisclosure",
            "findDisclosures",
            "disclosure",
            "disclosureDocuments",
            "disclosurePackage"
        }) {
            all.put(id, body -> aDisclosure());
        }
        all.put("disclosureRefusal", body -> aRefusal());
        all.put("supervisedAccounts", body -> Map.of());
        all.put("supervisionOf", body -> Map.of("account", "kungalv-facebook"));
        all.put("crises", body -> Map.of());
        all.put("assignCase", body -> aCase().values());
        all.put("forwardCase", body -> aCase().values());
        all.put("acceptForwarding", body -> anOfferedCase().values());
        all.put("declineForwarding", body -> anOfferedCase().values());
        all.put("answerCase", body -> aCase().values());
        for (String id :
                new String[] {"previewAnswer", "draftAnswer", "writeNote", "attachPicture", "bePresent", "leaveCase"}) {
            all.put(id, body -> aCase().values());
        }
        for (String id : new String[] {"reviseDraft", "requestApproval", "sendDraft", "discardDraft"}) {
            all.put(id, body -> aDraft().values());
        }
        for (String id : new String[] {"returnDraft", "approveDraft"}) {
            all.put(id, body -> somebodyElsesDraft().values());
        }
        all.put("withdrawConsent", body -> aCaseWithPicture().values());
        all.put("takeDownPicture", body -> aPictureToTakeDown().values());
        all.put("answerTemplates", body -> Map.of());
        all.put("fillTemplate", body -> Map.of());
        all.put("listProtectedName", body -> Map.of());
        all.put("strikeProtectedName", body -> Map.of("id", aProtectedName()));
        all.put("findTakedowns", body -> Map.of());
        all.put("confirmAnswerPublished", body -> anAnswerNobodyCanPublish().values());
        all.put("waiveAnswer", body -> aCase().values());
        all.put("closeCase", body -> aFinishedCase().values());
        all.put("reopenCase", body -> aFinishedCase().after("closure", "{}").values());
        for (String id : new String[] {"lookAtCase", "pauseAnswer", "recalculateDeadline"}) {
            all.put(id, body -> aCase().values());
        }
        all.put("resumeAnswer", body -> aCase().after("pause", "{\"waitingFor\":\"CITIZEN\",\"reason\":\"Vilken?\"}")
                .values());
        all.put("archiveEvidence", body -> aCase().values());
        all.put("captureEvidence", body -> aCaseWithAnAddress().values());
        all.put("bringCapture", body -> aCaptureUnderWay());
        all.put("fixityReport", body -> Map.of());
        all.put("checkFixity", body -> Map.of());
        all.put("decideRemoval", body -> aCaseWithEvidence().values());
        all.put("documentFallback", body -> aRemovalNobodyCanDo().values());
        all.put("informAuthor", body -> aRemovalNobodyCanDo().values());
        all.put("suspectSecrecy", body -> aCase().values());
        all.put("registerCase", body -> {
            String number = aRegisteredCase().last.get("diaryNumber").asString();
            return aCase().with("diaryNumber", number).values();
        });
        all.put("registerCases", body -> Map.of());
        for (String id : new String[] {
            "addEntry",
            "correctEntry",
            "markEntry",
            "unmarkEntry",
            "voidEntry",
            "correctMatter",
            "referToMatter",
            "assignMatter",
            "closeMatter"
        }) {
            all.put(id, body -> aMatterToChange());
        }
        all.put("reopenMatter", body -> aClosedMatter());
        all.put("markSecrecy", body -> aCase().values());
        all.put("liftSecrecy", body -> aCase().after("secrecy", "{\"provision\":\"OSL 26:1\"}")
                .values());
        for (String id : new String[] {
            "listQuarantine", "quarantinedRecord", "quarantinedBytes", "requeueRecord", "discardRecord"
        }) {
            all.put(id, body -> Map.of("id", aQuarantinedRecord()));
        }
        all.put("listPolicies", body -> Map.of());
        all.put("policyVersion", body -> Map.of());
        all.put("dryRunPolicy", body -> Map.of());
        all.put("sealingStatus", body -> Map.of());
        all.put("openEpoch", body -> aRolledBackLog());
        all.put("findCases", body -> Map.of());
        all.put("caseNow", body -> aCase().values());
        all.put("postVersions", body -> aCase().values());
        all.put("conversation", body -> aCase().values());
        all.put("duties", body -> Map.of());
        all.put("secrecyCases", body -> Map.of());
        all.put("removalStatistics", body -> Map.of());
        all.put("removalStatisticsAsFile", body -> Map.of());
        all.put("caseHistory", body -> aCase().values());
        all.put("caseDeadlines", body -> aCase().values());
        all.put("caseAsOf", body -> aCase().with("asOf", Instant.now().toString())
                .values());
        all.put("openContent", body -> aContent());
        all.put("slaDefinitions", body -> Map.of());
        for (String id : new String[] {"slaBoard", "slaSeries", "slaArrivals", "slaBy", "slaNext", "slaCases"}) {
            all.put(id, body -> Map.of());
            all.put(id + "AsFile", body -> Map.of());
        }
        all.put("findEntries", body -> Map.of());
        all.put("entriesAsFile", body -> Map.of());
        all.put(
                "orderExport",
                body -> Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        all.put("importDiary", body -> anEmptyExport());
        all.put("findExports", body -> Map.of());
        all.put("exportById", body -> anExport());
        all.put("exportFile", body -> anExport());
        all.put("archiveReceivers", body -> Map.of());
        all.put(
                "requestArchivePackage",
                body -> Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        all.put("archivePackages", body -> Map.of());
        all.put("archivePackage", body -> anArchivePackage());
        all.put("archivePackageFile", body -> anArchivePackage());
        all.put(
                "recordArchiveTransfer",
                body -> Map.of(
                        "packageId",
                        UUID.randomUUID().toString(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
        all.put("findMatters", body -> Map.of());
        all.put("voidedEntries", body -> Map.of());
        all.put("publishedDiaries", body -> Map.of());
        all.put("registrarsWorkList", body -> Map.of());
        all.put("casesToRegister", body -> Map.of());
        all.put("matterSuggestions", body -> aCase().values());
        all.put("matterById", body -> aMatter());
        for (String id : new String[] {"publicEntries", "publicFeedAtom", "publicFeedRss"}) {
            all.put(id, body -> Map.of());
        }
        all.put("findCheckpoints", body -> Map.of());
        all.put("latestCheckpoint", body -> aSealedLog());
        all.put("caseBundle", body -> aCase().values());
        all.put("rawEvents", body -> Map.of());
        all.put("projections", body -> Map.of());
        for (String id : new String[] {"rebuildProjection", "rebuildAll", "cancelRebuild"}) {
            all.put(id, body -> noRebuildRuns());
        }
        all.put(
                "metaHandshake",
                body -> Map.of("hub.verify_token", house.secrets().value("meta-verify-token")));
        all.put("metaDelivery", body -> Map.of("X-Hub-Signature-256", signature(body)));
        all.put("listEffects", body -> Map.of());
        all.put("getEffect", body -> anEffect());
        all.put("retryEffect", body -> aWaitingEffect());
        all.put("giveUpEffect", body -> aWaitingEffect());
        all.put("accountsHealth", body -> Map.of());
        all.put("readNoticePreferences", body -> Map.of());
        all.put("writeNoticePreferences", body -> myPreferences());
        all.put("listNotices", body -> Map.of());
        all.put("listMails", body -> Map.of());
        all.put("retryMail", body -> aRefusedMail());
        all.put("listWebhooks", body -> Map.of());
        all.put(
                "subscribeWebhook",
                body -> Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        for (String id :
                new String[] {"getWebhook", "changeWebhook", "endWebhook", "newWebhookSecret", "listDeliveries"}) {
            all.put(id, body -> aWebhook());
        }
        all.put("resendDelivery", body -> aDeadDelivery());
        return all;
    }

    /** A case and its version as this caller knows it. */
    private final class Known {
        private final Map<String, String> values = new HashMap<>();
        private final String id;
        private JsonNode last;

        Known(Api.Answer opened) {
            assertThat(opened.status()).as(opened.body()).isEqualTo(201);
            id = opened.json().get("caseId").asString();
            values.put("caseId", id);
            values.put("Idempotency-Key", UUID.randomUUID().toString());
            learn(opened);
        }

        private Known learn(Api.Answer answer) {
            assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
            last = answer.json();
            return at(answer.version());
        }

        Known at(long version) {
            values.put("If-Match", "\"" + version + "\"");
            values.put("minVersion", Long.toString(version));
            return this;
        }

        Known after(String what, String body) {
            return learn(command.change(id, last.get("version").asLong(), what, body));
        }

        Known with(String name, String value) {
            values.put(name, value);
            return this;
        }

        Map<String, String> values() {
            return values;
        }

        JsonNode page() {
            return query.get("/api/cases/" + id + "?minVersion=" + values.get("minVersion"))
                    .json();
        }
    }

    private Known aCase() {
        return new Known(command.post("/api/posts", "{\"account\":\"kungalv-x-manual\",\"text\":\"Tack för vägen!\"}"));
    }

    /** Where the browser may not go, so that nobody but the test brings anything. */
    private Known aCaseWithAnAddress() {
        return new Known(
                command.post(
                        "/api/posts",
                        "{\"account\":\"kungalv-x-manual\",\"text\":\"Tack för vägen!\",\"permalink\":\"https://example.org/1\"}"));
    }

    private Map<String, String> aCaptureUnderWay() {
        Known asked = aCaseWithAnAddress().after("evidence/capture", "");
        String capture = asked.last.get("captureId").asString();
        await("the desks wait for the files").atMost(Duration.ofSeconds(20)).until(() -> database.sql(
                        "select exists (select from command.capture where capture_id = ?::uuid)")
                .param(capture)
                .query(Boolean.class)
                .single());
        return asked.with("captureId", capture).values();
    }

    /** What the camera would bring. */
    static MultipartForm captureForm(Map<String, String> values) throws IOException, GeneralSecurityException {
        byte[] page = picture();
        byte[] text = "Tack för vägen!".getBytes(UTF_8);
        String manifest = """
                {"captureId":"%s","caseId":"%s","files":[
                 {"kind":"PAGE","mediaType":"image/png","length":%d,"sha256":"%s"},
                 {"kind":"TEXT","mediaType":"text/plain","length":%d,"sha256":"%s"}]}
                """.formatted(
                values.get("captureId"), values.get("caseId"), page.length, sha256(page), text.length, sha256(text));
        return new MultipartForm()
                .file("manifest", "manifest", "application/json", manifest.getBytes(UTF_8))
                .file("page", "page", "image/png", page)
                .file("text", "text", "text/plain", text);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private Known anOfferedCase() {
        return aCase().after("forwarding", "{\"authority\":\"SBN\",\"unit\":\"gata\",\"reason\":\"Gatufråga\"}");
    }

    private Known aRegisteredCase() {
        return aCase().after("registration", "{\"decision\":\"NEW\",\"subject\":\"Vägen\"}");
    }

    private Known aFinishedCase() {
        return aRegisteredCase().after("no-answer", "{\"ground\":\"NO_QUESTION\"}");
    }

    private Known anAnsweredCase() {
        return aCase().after("answers", ANSWER);
    }

    private Known aDraft() {
        Known drafted = aCase().after("drafts", ANSWER);
        return drafted.with("draftId", drafted.last.get("draftId").asString());
    }

    /** The examples are called by the first role that may, a case officer: so another one writes. */
    private Known somebodyElsesDraft() {
        Known aCase = aCase();
        Api manager = house.command("manager");
        aCase.learn(manager.change(aCase.id, aCase.last.get("version").asLong(), "drafts", ANSWER));
        String draft = aCase.last.get("draftId").asString();
        return aCase.with("draftId", draft).after("drafts/" + draft + "/approval-request", "");
    }

    private Known aCaseWithPicture() throws IOException {
        Known aCase = aCase();
        aCase.learn(command.uploadPicture(
                aCase.id,
                aCase.last.get("version").asLong(),
                "{\"permission\":\"Avtal 7\",\"showsPeople\":true,\"consents\":[\"Blankett 12\"]}",
                picture()));
        return aCase.with("pictureId", aCase.last.get("pictureId").asString())
                .with("consentId", aCase.last.at("/consents/0").asString());
    }

    private Known aPictureToTakeDown() throws IOException {
        Known aCase = aCaseWithPicture();
        String picture = aCase.values.get("pictureId");
        String consent = aCase.values.get("consentId");
        aCase.after("drafts", ANSWER.replace("}", ",\"pictures\":[\"" + picture + "\"]}"));
        aCase.after("drafts/" + aCase.last.get("draftId").asString() + "/sending", "");
        await("the desk says that no adapter carries pictures")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        query.get("/api/cases/" + aCase.id + "/history").body().contains("case.answer-not-published"));
        long version = query.get("/api/cases/" + aCase.id + "/history").version();
        return aCase.learn(
                command.change(aCase.id, version, "pictures/" + picture + "/consents/" + consent + "/withdrawal", ""));
    }

    private String aProtectedName() {
        return house.command("registrar")
                .post("/api/protected-names", "{\"name\":\"Provperson Skyddad\"}")
                .json()
                .get("id")
                .asString();
    }

    /** The channel has no adapter, which the desks hear of after a moment. */
    private Known anAnswerNobodyCanPublish() {
        Known answered = anAnsweredCase();
        await("the despatch gives up").atMost(Duration.ofSeconds(20)).until(() -> query.get(
                        "/api/cases/" + answered.id + "/history")
                .body()
                .contains("case.answer-not-published"));
        return answered.with("answerId", answered.last.get("answerId").asString())
                .at(query.get("/api/cases/" + answered.id + "/history").version());
    }

    private Known aCaseWithEvidence() throws IOException {
        Known aCase = aCase();
        return aCase.learn(command.upload(aCase.id, aCase.last.get("version").asLong(), picture()));
    }

    /** The channel has no adapter; the desks hear of it when the decision is sealed and the despatch has given up. */
    private Known aRemovalNobodyCanDo() throws IOException {
        Known decided = aCaseWithEvidence()
                .after(
                        "removal",
                        "{\"ground\":\"INCITEMENT\",\"basis\":\"LAW\",\"legalGround\":\"INCITEMENT\",\"method\":\"HIDE\"}");
        await("the despatch gives up").atMost(Duration.ofSeconds(30)).until(() -> query.get(
                        "/api/cases/" + decided.id + "/history")
                .body()
                .contains("case.removal-impossible"));
        return decided.at(query.get("/api/cases/" + decided.id + "/history").version());
    }

    private Map<String, String> aContent() {
        Known aCase = aCase();
        String content = aCase.page().at("/versions/0/content/id").asString();
        return aCase.with("contentId", content).values();
    }

    private Map<String, String> aMatter() {
        String matter = aRegisteredCase().page().at("/registration/matterId").asString();
        await("the diary shows the matter")
                .atMost(Duration.ofSeconds(20))
                .until(() -> query.get("/api/matters/" + matter).status() == 200);
        return Map.of("matterId", matter);
    }

    /** Opened, and one entry: version 2. */
    private Map<String, String> aMatterToChange() {
        var values = new HashMap<>(aMatter());
        values.put("entryNumber", "1");
        values.put("If-Match", "\"2\"");
        values.put("Idempotency-Key", UUID.randomUUID().toString());
        return values;
    }

    private Map<String, String> aClosedMatter() {
        Map<String, String> values = aMatterToChange();
        var closed = house.command("registrar")
                .changeAt("/api/matters/" + values.get("matterId") + "/closure", 2, "{\"adActa\":true}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        values.put("If-Match", "\"3\"");
        return values;
    }

    private Map<String, String> aSealedLog() {
        aCase();
        Api auditor = house.query("auditor");
        await("the first checkpoint is signed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> auditor.get("/api/audit/checkpoints/latest").status() == 200);
        return Map.of();
    }

    private Map<String, String> anEffect() {
        String effect = anAnsweredCase().last.get("answerId").asString();
        Api operator = house.channels("operator");
        await("the despatch has the effect")
                .atMost(Duration.ofSeconds(20))
                .until(() -> operator.get("/api/effects/" + effect).status() == 200);
        return Map.of("effectId", effect);
    }

    /** As if the platform had told us to come back later; real ones leave at once. */
    private Map<String, String> aWaitingEffect() {
        var effect = UUID.randomUUID();
        channelsDatabase.sql("""
                        insert into channels.effect (effect_id, case_id, kind, platform, account, native_id, content,
                            requested_at, state, next_attempt_at, changed_at)
                        values (?, ?, 'PUBLISH_ANSWER', 'FACEBOOK', 'nobody', '1', 'Hej', now(), 'ACCEPTED',
                            now() + interval '1 hour', now())
                        """).params(effect, UUID.randomUUID()).update();
        return Map.of("effectId", effect.toString());
    }

    private Map<String, String> myPreferences() {
        var mine =
                house.channels("case-officer").get("/api/notices/preferences").json();
        return Map.of("If-Match", "\"" + mine.get("version").asLong() + "\"");
    }

    private Map<String, String> aRefusedMail() {
        var mail = UUID.randomUUID();
        channelsDatabase.sql("""
                        insert into channels.mail (mail_id, officer, state, next_attempt_at, reason_code, created_at, changed_at)
                        values (?, 'nobody.there', 'REFUSED', now(), 'smtp-550', now(), now())
                        """).params(mail).update();
        return Map.of("mailId", mail.toString());
    }

    /** Nobody answers there, and nothing is asked for. */
    private Map<String, String> aWebhook() {
        var webhook = UUID.randomUUID();
        channelsDatabase.sql("""
                        insert into channels.webhook (webhook_id, address, description, types, payload, created_by, created_at,
                            changed_at)
                        values (?, 'https://arende.example.org/inkom', 'Prov', '{nothing.ever}', 'ENVELOPE', 'olle.strand', now(),
                            now())
                        """).params(webhook).update();
        return Map.of("webhookId", webhook.toString(), "If-Match", "\"1\"");
    }

    private Map<String, String> aDeadDelivery() {
        String webhook = aWebhook().get("webhookId");
        var delivery = UUID.randomUUID();
        channelsDatabase
                .sql("""
                        insert into channels.webhook_delivery (delivery_id, webhook_id, event_id, type, subject, body, state,
                            next_attempt_at, happened_at, changed_at)
                        values (?, ?, ?, 'case.closed', ?, '{}', 'DEAD', now(), now(), now())
                        """)
                .params(delivery, UUID.fromString(webhook), UUID.randomUUID(), UUID.randomUUID())
                .update();
        return Map.of("webhookId", webhook, "deliveryId", delivery.toString());
    }

    /** One rebuild at a time; the example before may have begun one. */
    private Map<String, String> noRebuildRuns() {
        Api operator = house.query("operator");
        await("the last rebuild ends")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !operator.get("/api/projections").body().contains("RUNNING"));
        return Map.of();
    }

    private Map<String, String> noCrisisIsOn() {
        Api manager = house.command("manager");
        database.sql("select crisis_id::text from command.crisis where ended_at is null")
                .query(String.class)
                .list()
                .forEach(id -> manager.post("/api/crises/" + id + "/end", "{\"reason\":\"Övning\"}"));
        return Map.of();
    }

    /** In a far future, so that nobody is away because of it. */
    private Map<String, String> anAbsence() {
        String absence = house.command("manager")
                .post("/api/staff/anna.lind/absences", "{\"from\":\"2099-01-01T00:00:00Z\"}")
                .json()
                .get("absenceId")
                .asString();
        return Map.of("officer", "anna.lind", "absenceId", absence);
    }

    private Map<String, String> nobodyStandsInForAnna() {
        var manager = house.command("manager");
        database.sql(
                        "select appointment_id::text from command.substitute where officer = 'anna.lind' and until_at > now()")
                .query(String.class)
                .list()
                .forEach(id -> manager.post("/api/staff/anna.lind/substitutes/" + id + "/dismissal", "{}"));
        return Map.of(
                "officer", "anna.lind", "Idempotency-Key", UUID.randomUUID().toString());
    }

    private Map<String, String> anAppointment() {
        String appointment = house.command("manager")
                .post(
                        "/api/staff/anna.lind/substitutes",
                        "{\"substitute\":\"vera.gata\",\"from\":\"2099-01-01T00:00:00Z\",\"until\":\"2099-01-02T00:00:00Z\"}")
                .json()
                .get("appointmentId")
                .asString();
        return Map.of("officer", "anna.lind", "appointmentId", appointment);
    }

    private Map<String, String> aCrisis() {
        noCrisisIsOn();
        String crisis = house.command("manager")
                .post("/api/crises", "{\"topic\":\"storm\",\"reason\":\"Övning\"}")
                .json()
                .get("crisisId")
                .asString();
        return Map.of("crisisId", crisis);
    }

    private Map<String, String> aDisclosure() {
        String id = house.command("registrar")
                .post("/api/disclosures", "{\"caseId\":\"" + aCase().id + "\"}")
                .json()
                .get("disclosureId")
                .asString();
        return Map.of("disclosureId", id, "If-Match", "\"1\"");
    }

    private Map<String, String> aRefusal() {
        var disclosure = aDisclosure();
        house.command("registrar")
                .call(
                        "POST",
                        "/api/disclosures/" + disclosure.get("disclosureId") + "/refusal",
                        Map.of("If-Match", "\"1\"", "Content-Type", "application/json"),
                        HttpRequest.BodyPublishers.ofString(
                                "{\"provisions\":[\"OSL 21:1\"],\"reasons\":\"Rör hälsa.\"}"));
        return disclosure;
    }

    /** As after restoring an older copy of the database: the published log knows more. */
    private Map<String, String> aRolledBackLog() {
        aCase();
        Api operator = house.command("operator");
        var postgres = house.house().postgres();
        var sealer = JdbcClient.create(
                new DriverManagerDataSource(postgres.url("inkom"), "inkom_sealer", postgres.password("inkom_sealer")));
        await("something is sealed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> operator.get("/api/sealing")
                                .json()
                                .get("sealedPosition")
                                .asLong()
                        > 0);
        sealer.sql("update ledger.seal_state set size = size - 1").update();
        await("the sealer sees it").atMost(Duration.ofSeconds(20)).until(() -> operator.get("/api/sealing")
                .json()
                .get("state")
                .asString()
                .equals("ROLLBACK"));
        return Map.of();
    }

    /** As if its account had been unknown and is known now: only a restart could make that happen by itself. */
    private String aQuarantinedRecord() {
        var id = UUID.randomUUID();
        String record = """
                {"platform":"FACEBOOK","account":"100064800000001","nativeId":"late-%s","change":"ADDED",
                 "author":{"id":"7200","name":"Eva"},"byAccountOwner":false,"text":"Tack!","attachments":[],
                 "publishedAt":"2026-11-20T08:00:00Z","changedAt":"2026-11-20T08:00:00Z","capturedAt":"2026-11-20T08:00:01Z"}
                """.formatted(id);
        database.sql("""
                        insert into command.quarantine
                          (id, topic, partition_no, record_offset, record_key, value, reason, detail, received_at)
                        values (?, 'inkom.posts', 0, ?, ?, ?, 'account-unknown', 'No account of ours.', now())
                        """)
                .params(
                        id,
                        1_000_000_000L + (id.getMostSignificantBits() >>> 34),
                        id.toString(),
                        record.getBytes(UTF_8))
                .update();
        return id.toString();
    }

    private String signature(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(house.secrets().value("meta-app-secret").getBytes(UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private Map<String, String> anArchivePackage() {
        Api archivist = house.query("archivist");
        String id = archivist
                .post(
                        "/api/archive-packages",
                        "{\"receiver\":\"kommunarkivet\",\"purpose\":\"Prov\",\"matterId\":\""
                                + aMatter().get("matterId") + "\"}")
                .json()
                .get("packageId")
                .asString();
        await().atMost(Duration.ofSeconds(60)).until(() -> archivist
                .get("/api/archive-packages/" + id)
                .json()
                .get("state")
                .asString()
                .equals("READY"));
        return Map.of("packageId", id);
    }

    private Map<String, String> anExport() {
        Api registrar = house.query("registrar");
        JsonNode ordered =
                registrar.post("/api/diary/export", "{\"formats\":[\"CSV\"]}").json();
        String id = ordered.get("exportId").asString();
        await().atMost(Duration.ofSeconds(30)).until(() -> registrar
                .get("/api/diary/export/" + id)
                .json()
                .get("state")
                .asString()
                .equals("DONE"));
        return Map.of("exportId", id);
    }

    private Map<String, String> anEmptyExport() throws IOException {
        Path folder = Files.createDirectories(
                house.house().arguments().data().resolve("imports/diarium-2026-11-20-PROTECTED"));
        Files.writeString(folder.resolve("diarium.jsonl"), "");
        Files.writeString(folder.resolve("manifest.json"), """
                {"format": "inkom-diary-export/1", "wanted": {"variant": "PROTECTED"}, "files": [{"name": "diarium.jsonl",
                 "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]}
                """);
        return Map.of();
    }
}
