package se.inkom.channels.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import se.inkom.channels.notices.NoticesProperties;

/** Hands a mail to the SMTP server of {@code spring.mail.*}, once, and says what came of it. */
@Component
class PostOffice {
    /** How often this mail has been tried; whoever looks at a repeat sees that it is one. */
    static final String ATTEMPT_HEADER = "X-Inkom-Attempt";

    private final JavaMailSender server;
    private final InternetAddress from;

    PostOffice(JavaMailSender server, NoticesProperties properties) throws MessagingException {
        this.server = server;
        this.from = new InternetAddress(properties.from(), true);
        this.from.validate();
    }

    /** What the server said. */
    sealed interface Answer {
        record Taken() implements Answer {}

        /** It will not take it, however often it is asked. */
        record Refused(String reason) implements Answer {}

        /** @param perhapsTaken the connection ended after it had begun, so nobody knows */
        record NotNow(String reason, boolean perhapsTaken) implements Answer {}
    }

    Answer send(Mail mail, String address, MailText.Worded words) {
        try {
            server.send(message(mail, address, words));
            return new Answer.Taken();
        } catch (MessagingException e) {
            return new Answer.Refused("not-writable");
        } catch (MailAuthenticationException e) {
            return new Answer.NotNow("smtp-login-refused", false);
        } catch (MailSendException e) {
            return read(e);
        } catch (MailException e) {
            return new Answer.NotNow("smtp-failed", true);
        }
    }

    private MimeMessage message(Mail mail, String address, MailText.Worded words) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(words.subject());
        helper.setText(words.text(), words.html());
        helper.setSentDate(Date.from(mail.createdAt()));
        String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + mail.id() + "@" + host + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation answers, please
        message.setHeader(ATTEMPT_HEADER, Integer.toString(mail.attempts()));
        message.setHeader("Content-Language", "sv");
        return message;
    }

    private static Answer read(MailSendException e) {
        Integer code = null;
        for (Throwable each : causes(e)) {
            if (each instanceof MailConnectException) {
                return new Answer.NotNow("smtp-not-reached", false);
            }
            code = code == null ? codeOf(each) : code;
        }
        if (code == null) {
            return new Answer.NotNow("smtp-interrupted", true);
        }
        // 53x is about us and not about the mail: a wrong login is put right, and the mail then goes
        boolean forGood = code >= 500 && code < 600 && code / 10 != 53;
        return forGood ? new Answer.Refused("smtp-" + code) : new Answer.NotNow("smtp-" + code, false);
    }

    private static @Nullable Integer codeOf(Throwable each) {
        return switch (each) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode() > 0 ? refused.getReturnCode() : null;
            default -> null;
        };
    }

    /** Mail's own chains: what Spring collected, then each one's next. */
    private static List<Throwable> causes(MailSendException e) {
        var all = new ArrayList<Throwable>();
        for (Exception failed : e.getMessageExceptions()) {
            follow(failed, all);
        }
        follow(e.getCause(), all);
        return all;
    }

    private static void follow(@Nullable Throwable from, List<Throwable> all) {
        for (Throwable each = from; each != null && !all.contains(each); each = next(each)) {
            all.add(each);
        }
    }

    private static @Nullable Throwable next(Throwable each) {
        return each instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : each.getCause();
    }
}
