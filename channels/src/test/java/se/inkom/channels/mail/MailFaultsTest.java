package se.inkom.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.inkom.channels.mail.ScriptedSmtp.Mood;
import se.inkom.channels.notices.NoticeFixture;
import se.inkom.channels.notices.NoticesProperties;
import se.inkom.channels.testing.MovableClock;
import se.inkom.channels.testing.Workbench;

/** A mail server that is away, refuses, or falls over: nothing is lost, and what may come twice says so. */
class MailFaultsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private final ScriptedSmtp server = new ScriptedSmtp();
    private final HikariDataSource data = Workbench.open();
    private final JdbcClient db = JdbcClient.create(data);
    private final MailRows rows = new MailRows(db);
    private final NoticesProperties properties = NoticeFixture.properties();
    private final NoticeFixture notices = new NoticeFixture(db, properties);

    @BeforeEach
    void clear() {
        db.sql("delete from channels.notice").update();
        db.sql("delete from channels.mail").update();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        data.close();
    }

    @Test
    void waitsForAServerThatIsAway() throws Exception {
        notices.due("anna.lind", clock.instant());
        int nobody;
        try (var gone = new java.net.ServerSocket(0)) {
            nobody = gone.getLocalPort();
        }
        assertThat(worker(nobody).step()).isTrue();
        assertThat(only())
                .extracting(Mail::state, Mail::reasonCode, Mail::doubtful, Mail::attempts)
                .containsExactly(MailState.WAITING, "smtp-not-reached", false, 1);

        assertThat(worker(server.port()).step())
                .as("not before its pause is over")
                .isFalse();
        clock.forward(properties.retry());
        worker(server.port()).step();

        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThat(server.taken).hasSize(1);
        assertThat(server.taken.getFirst())
                .contains("X-Inkom-Attempt: 2")
                .contains("Message-ID: <" + only().id() + "@kommun.example>")
                .doesNotContain("rra g=C3=A5ngen");
        clock.forward(Duration.ofDays(1));
        assertThat(worker(server.port()).step()).as("sent is sent").isFalse();
    }

    @Test
    void comesBackToABusyServer() {
        notices.due("anna.lind", clock.instant());
        server.mood = Mood.IS_BUSY;
        worker(server.port()).step();
        assertThat(only())
                .extracting(Mail::state, Mail::reasonCode, Mail::doubtful)
                .containsExactly(MailState.WAITING, "smtp-451", false);
        for (int attempt = 2; attempt < 12; attempt++) {
            clock.forward(properties.longestRetry());
            worker(server.port()).step();
        }
        assertThat(only().attempts()).as("the pause never outgrows its longest").isEqualTo(11);
        server.mood = Mood.KIND;
        clock.forward(properties.longestRetry());
        worker(server.port()).step();
        assertThat(only().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void showsWhatIsRefusedAndTriesAgainWhenToldTo() {
        notices.due("anna.lind", clock.instant());
        server.mood = Mood.REFUSES_RECIPIENT;
        worker(server.port()).step();
        assertThat(only()).extracting(Mail::state, Mail::reasonCode).containsExactly(MailState.REFUSED, "smtp-550");
        clock.forward(Duration.ofDays(1));
        assertThat(worker(server.port()).step()).isFalse();

        server.mood = Mood.KIND;
        assertThat(rows.retry(only().id(), clock.instant())).isTrue();
        worker(server.port()).step();
        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThat(rows.retry(only().id(), clock.instant())).isFalse();
    }

    /** Nobody knows whether the server kept it: the same Message-ID comes again, and says that it may be a repeat. */
    @Test
    void aMailInDoubtComesAgainAndSaysSo() {
        notices.due("anna.lind", clock.instant());
        server.mood = Mood.DIES_AFTER_DATA;
        worker(server.port()).step();
        assertThat(only())
                .extracting(Mail::state, Mail::reasonCode, Mail::doubtful)
                .containsExactly(MailState.WAITING, "smtp-interrupted", true);

        server.mood = Mood.KIND;
        clock.forward(properties.retry());
        worker(server.port()).step();
        assertThat(only()).extracting(Mail::state, Mail::doubtful).containsExactly(MailState.SENT, true);
        assertThat(server.taken).hasSize(2);
        assertThat(server.taken).allSatisfy(mail -> assertThat(mail).contains("<" + only().id() + "@"));
        assertThat(server.taken.get(0)).doesNotContain("rra g=C3=A5ngen");
        assertThat(server.taken.get(1)).contains("rra g=C3=A5ngen");
    }

    /** Killed in the middle of sending: another process takes it when the lease is over, and says that it may be a repeat. */
    @Test
    void anotherProcessSendsWhatOneDiedWith() {
        notices.due("anna.lind", clock.instant());
        long number = rows.begin(UUID.randomUUID(), notices.officer("anna.lind"), clock.instant());
        notices.putInto(number, "anna.lind", clock.instant());
        assertThat(rows.take(clock.instant(), clock.instant().plus(properties.lease())))
                .isPresent();

        assertThat(worker(server.port()).step()).as("while the lease lasts").isFalse();
        clock.forward(properties.lease());
        worker(server.port()).step();

        assertThat(only())
                .extracting(Mail::state, Mail::doubtful, Mail::attempts)
                .containsExactly(MailState.SENT, true, 2);
        assertThat(server.taken.getFirst()).contains("rra g=C3=A5ngen");
    }

    @Test
    void healthSaysWhenMailDoesNotGetAway() {
        var health = new MailHealth(rows, properties, clock);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        notices.due("anna.lind", clock.instant());
        server.mood = Mood.IS_BUSY;
        worker(server.port()).step();
        assertThat(health.health().getStatus())
                .as("a server may be busy for a while")
                .isEqualTo(Status.UP);
        clock.forward(properties.alarmAfter().plusSeconds(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        server.mood = Mood.KIND;
        worker(server.port()).step();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatHappensWithinAMinuteComesTogether() {
        notices.due("anna.lind", clock.instant());
        worker(server.port()).step();
        notices.due("anna.lind", clock.instant());
        notices.due("anna.lind", clock.instant());
        assertThat(worker(server.port()).step()).isFalse();

        clock.forward(properties.pause());
        worker(server.port()).step();
        assertThat(server.taken).hasSize(2);
        assertThat(server.taken.get(1)).contains("2_h=C3=A4ndelser");
    }

    private MailWorker worker(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        try {
            return new MailWorker(
                    rows,
                    notices.rows(),
                    notices.staff(),
                    new MailText(notices.staff(), properties),
                    new PostOffice(sender, properties),
                    properties,
                    new JdbcTransactionManager(data),
                    clock);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mail only() {
        return rows.list(null, null, Long.MAX_VALUE, 2).stream().findFirst().orElseThrow();
    }
}
