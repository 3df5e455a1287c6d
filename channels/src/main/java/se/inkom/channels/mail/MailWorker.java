package se.inkom.channels.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.channels.notices.Notice;
import se.inkom.channels.notices.NoticeRows;
import se.inkom.channels.notices.NoticesProperties;
import se.inkom.channels.notices.Staff;
import se.inkom.events.ids.OfficerId;

/** One step: gathers one mail, or sends one. A mail says ATTEMPTING before the server is called. */
@Component
class MailWorker {
    private static final int MOST_LINES = 200;
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

    private final MailRows mails;
    private final NoticeRows notices;
    private final Staff staff;
    private final MailText words;
    private final PostOffice office;
    private final NoticesProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailWorker(
            MailRows mails,
            NoticeRows notices,
            Staff staff,
            MailText words,
            PostOffice office,
            NoticesProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mails = mails;
        this.notices = notices;
        this.staff = staff;
        this.words = words;
        this.office = office;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether there was anything to do. */
    boolean step() {
        Instant now = clock.instant();
        boolean gathered = Boolean.TRUE.equals(transaction.execute(tx -> gather(now)));
        return send(now) || gathered;
    }

    private boolean gather(Instant now) {
        Optional<OfficerId> due = notices.due(now, now.minus(properties.pause()));
        if (due.isEmpty() || !mails.alone(due.get())) {
            return false;
        }
        if (notices.due(now, now.minus(properties.pause()))
                .filter(due.get()::equals)
                .isEmpty()) {
            return true; // somebody else was quicker
        }
        long mail = mails.begin(UUID.randomUUID(), due.get(), now);
        notices.putInto(mail, due.get(), now, MOST_LINES);
        return true;
    }

    private boolean send(Instant now) {
        Optional<Mail> taken = mails.take(now, now.plus(properties.lease()));
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(Mail mail) {
        Optional<NoticesProperties.Person> person = staff.find(mail.officer());
        PostOffice.Answer answer = person.isEmpty()
                ? new PostOffice.Answer.Refused("not-in-directory")
                : office.send(mail, person.get().address(), words.of(mail, person.get(), lines(mail)));
        Instant now = clock.instant();
        switch (answer) {
            case PostOffice.Answer.Taken taken -> mails.sent(mail, now);
            case PostOffice.Answer.Refused refused -> {
                LOG.warn("Mail {} to {} was refused: {}", mail.id(), mail.officer(), refused.reason());
                mails.refused(mail, refused.reason(), now);
            }
            case PostOffice.Answer.NotNow notNow -> {
                Duration pause = pause(mail.attempts());
                LOG.warn("Mail {} waits {} s: {}", mail.id(), pause.toSeconds(), notNow.reason());
                mails.again(mail, notNow.reason(), notNow.perhapsTaken(), now.plus(pause), now);
            }
        }
    }

    private List<Notice> lines(Mail mail) {
        return notices.in(mail.number());
    }

    private Duration pause(int failures) {
        Duration own = properties.retry().multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
        return own.compareTo(properties.longestRetry()) > 0 ? properties.longestRetry() : own;
    }
}
