package se.inkom.channels.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.channels.published.EventsOnKafka;
import se.inkom.channels.testing.ChannelsTest;
import se.inkom.channels.testing.House;

/** From an event on Kafka to a mail at a real SMTP server. */
class NoticesOverSmtpTest extends ChannelsTest {
    private static final String ANNA = "anna.lind@kommun.example";
    private static final String MATS = "mats.berg@kommun.example";
    private static final String VERA = "vera.gata@kommun.example";

    private final EventsOnKafka events = new EventsOnKafka();
    private final Set<String> read = new HashSet<>();

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void clear() throws Exception {
        House.mail().purgeEmailFromAllMailboxes();
        db.sql("delete from channels.notice").update();
        db.sql("delete from channels.mail").update();
        db.sql("delete from channels.notice_preference").update();
        db.sql("update channels.horizon set since = '2020-01-01'").update();
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void tellsWhoeverACaseIsGivenTo() throws Exception {
        UUID id = events.aCase();
        assigned(id, "vera.gata", "BY_HAND", null);

        MimeMessage mail = next(VERA);
        assertThat(mail.getSubject()).isEqualTo("Inkom: ett ärende har tilldelats dig");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Inkom-Attempt")).containsExactly("1");
        assertThat(part(mail, "text/plain"))
                .contains("Hej Vera Gata!")
                .contains("Mats Berg har lämnat ärende " + id.toString().substring(28) + " till dig.")
                .contains("http://localhost:8080/cases/" + id)
                .doesNotContain("fått förut");
        assertThat(part(mail, "text/html"))
                .contains("<html lang=\"sv\"")
                .contains("href=\"http://localhost:8080/cases/" + id + "\"");
        assertThat(wholeOf(mail)).as("nothing that leads to the post").doesNotContain("kanariefagel");
    }

    @Test
    void tellsOfEverythingThatConcernsSomebody() throws Exception {
        UUID id = events.aCase();
        UUID draft = UUID.randomUUID();
        assigned(id, "anna.lind", "BY_HAND", null);
        assertThat(next(ANNA).getSubject()).contains("tilldelats");
        assigned(id, "anna.lind", "ACCOUNT_DEFAULT", "vera.gata");
        assertThat(part(next(ANNA), "text/plain")).contains("i stället för Vera Gata, som är borta");
        events.publish(
                id,
                "case.forwarded.v2",
                "{'caseId':'$','toUnit':'gata','acceptBy':{'dueAt':'2026-11-24T14:30:00Z'},'forwardedBy':'anna.lind'}");
        assertThat(part(next(VERA), "text/plain"))
                .contains("Anna Lind har skickat ärende")
                .contains("till enheten gata. Ta emot det eller avböj senast tisdag 24 november kl. 15.30.");
        events.publish(
                id, "case.approval-requested.v1", "{'caseId':'$','draftId':'" + draft + "','requestedBy':'anna.lind'}");
        assertThat(part(next(MATS), "text/plain")).contains("Anna Lind ber om godkännande");
        events.publish(
                id, "case.draft-returned.v1", "{'caseId':'$','draftId':'" + draft + "','returnedBy':'mats.berg'}");
        assertThat(part(next(ANNA), "text/plain")).contains("Mats Berg har lämnat tillbaka ditt utkast");
        events.publish(
                id,
                "case.deadline-neared.v1",
                "{'caseId':'$','clock':'ANSWER','dueAt':'2026-11-23T08:00:00Z','officer':'anna.lind'}");
        assertThat(part(next(ANNA), "text/plain"))
                .contains("Fristen för svar i ärende", "går ut måndag 23 november kl. 09.00.");
        events.publish(
                id,
                "case.deadline-missed.v1",
                "{'caseId':'$','clock':'REGISTRATION','dueAt':'2026-11-23T08:00:00Z','officer':'anna.lind','accountable':'mats.berg'}");
        assertThat(part(next(ANNA), "text/plain")).contains("Fristen för diarieföring", "gick ut");
        assertThat(part(next(MATS), "text/plain")).contains("Fristen för diarieföring", "gick ut");
        events.publish(
                id,
                "case.escalated.v1",
                "{'caseId':'$','clock':'ANSWER','dueAt':'2026-11-23T08:00:00Z','step':'MANAGER','to':'mats.berg'}");
        assertThat(next(MATS).getSubject()).isEqualTo("Inkom: ett ärende har gått vidare till dig");
        UUID account = UUID.randomUUID();
        events.publish(
                account,
                "account.supervision-missed.v1",
                "{'account':'kungalv-facebook','duty':'ALARM','dueAt':'2026-11-23T08:00:00Z','accountable':'mats.berg'}");
        assertThat(part(next(MATS), "text/plain"))
                .contains("Ingen har sett till kontot kungalv-facebook", "http://localhost:8080/supervision");
        events.publish(UUID.randomUUID(), "coverage.lost.v1", "{'unit':'gata','gap':'EVERYBODY_AWAY'}");
        assertThat(part(next(MATS), "text/plain"))
                .as("a unit without a manager in the directory: those of the alarms")
                .contains("Enheten gata har ingen som är på plats.");
    }

    /** At least once on the topic is once at the person, also when it is long forgotten who was told of it. */
    @Test
    void tellsNothingTwiceThatComesTwice() throws Exception {
        UUID id = events.aCase();
        var assigned = assigned(id, "anna.lind", "BY_HAND", null);
        next(ANNA);
        events.again(assigned);
        db.sql("delete from channels.notice").update();
        events.again(assigned);
        events.publish(
                id,
                "case.deadline-neared.v1",
                "{'caseId':'$','clock':'ANSWER','dueAt':'2026-11-23T08:00:00Z','officer':'anna.lind'}");
        assertThat(next(ANNA).getSubject()).isEqualTo("Inkom: en tidsfrist går snart ut");
        assertThat(mails(ANNA)).isEmpty();
        assertThat(count("select count(*) from channels.notice")).isEqualTo(1);
    }

    /** A replay from the first event, or the first start in an old house, is nobody's news. */
    @Test
    void tellsNobodyOfWhatHappenedBeforeItBegan() throws Exception {
        db.sql("update channels.horizon set since = now() - interval '1 minute'")
                .update();
        UUID old = UUID.randomUUID();
        Instant longAgo = Instant.now().minus(Duration.ofDays(3));
        events.publish(
                old,
                7,
                longAgo,
                "case.assigned.v2",
                "{'caseId':'$','unit':'gata','officer':'vera.gata','rule':'BY_HAND','assignedBy':'anna.lind'}");
        events.publish(
                old,
                8,
                Instant.now(),
                "case.deadline-missed.v1",
                "{'caseId':'$','clock':'ANSWER','dueAt':'2026-11-23T08:00:00Z','officer':'vera.gata'}");
        assertThat(next(VERA).getSubject()).isEqualTo("Inkom: en tidsfrist har gått ut");
        assertThat(mails(VERA)).isEmpty();
    }

    @Test
    void keepsWhatRulesGiveForTheDigestAndForgetsItWithTheCase() throws Exception {
        UUID id = events.aCase();
        assigned(id, "anna.lind", "ROUTING_RULE", null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from channels.notice where state = 'WAITING'") == 1);
        assertThat(db.sql("select kind from channels.notice")
                        .query(String.class)
                        .single())
                .isEqualTo("ROUTED");

        events.publish(id, "case.closed.v1", "{'caseId':'$','closedBy':'anna.lind'}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from channels.notice where state = 'MOOT'") == 1);
        assertThat(mails(ANNA)).isEmpty();
    }

    /** It was asked for before we listened: then it is the officer's. */
    @Test
    void aDraftThatNobodyIsKnownToHaveAskedForComesBackToTheOfficer() throws Exception {
        UUID id = events.aCase();
        assigned(id, "anna.lind", "ROUTING_RULE", null);
        events.publish(
                id,
                "case.draft-returned.v1",
                "{'caseId':'$','draftId':'" + UUID.randomUUID() + "','returnedBy':'mats.berg'}");
        assertThat(next(ANNA).getSubject()).isEqualTo("Inkom: ditt utkast har kommit tillbaka");
    }

    @Test
    void doesNotLoseWhomTheDirectoryDoesNotKnow() {
        UUID id = events.aCase();
        assigned(id, "ny.person", "BY_HAND", null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count(
                                "select count(*) from channels.notice where officer = 'ny.person' and state = 'UNADDRESSED'")
                        == 1);
    }

    @Test
    void keepsWhatItCannotReadAndGoesOn() throws Exception {
        UUID id = events.aCase();
        events.raw(id.toString(), "{\"type\":\"nonsense\"}".getBytes(UTF_8));
        events.publish(id, "case.assigned.v9", "{'caseId':'$','unit':'gata'}");
        events.publish(UUID.randomUUID(), "something.new.v1", "{'whatever':true}");
        assigned(id, "anna.lind", "BY_HAND", null);
        assertThat(next(ANNA).getSubject()).contains("tilldelats");
        assertThat(db.sql("select distinct reason_code from channels.published_unreadable")
                        .query(String.class)
                        .list())
                .containsExactly("field-missing");
    }

    private EventsOnKafka.Published assigned(UUID id, String to, String rule, String insteadOf) {
        return events.publish(
                id,
                "case.assigned.v2",
                "{'caseId':'$','unit':'kommunikation','officer':'" + to + "','rule':'" + rule + "','insteadOf':"
                        + (insteadOf == null ? "null" : "'" + insteadOf + "'") + ",'assignedBy':'mats.berg'}");
    }

    /** The next mail to this address that has not been read. */
    private MimeMessage next(String to) throws Exception {
        await().atMost(Duration.ofSeconds(20)).until(() -> !mails(to).isEmpty());
        MimeMessage mail = mails(to).getFirst();
        read.add(mail.getMessageID());
        return mail;
    }

    private List<MimeMessage> mails(String to) {
        return Stream.of(House.mail().getReceivedMessages())
                .filter(mail -> to.equals(recipient(mail)) && !read.contains(id(mail)))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part mail, String type) throws Exception {
        if (mail.isMimeType(type)) {
            return (String) mail.getContent();
        }
        if (mail.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String wholeOf(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(UTF_8) + part(mail, "text/plain") + part(mail, "text/html");
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
