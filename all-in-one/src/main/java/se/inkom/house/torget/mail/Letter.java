package se.inkom.house.torget.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server was given.
 *
 * @param id the Message-ID up to its {@code @}
 */
public record Letter(
        String id,
        String to,
        String from,
        String subject,
        Instant sent,
        String text,
        @Nullable String html) {

    static Letter of(MimeMessage message) {
        try {
            String id = String.valueOf(message.getMessageID());
            return new Letter(
                    id.replaceAll("[<>]|@.*", ""),
                    Arrays.stream(message.getAllRecipients())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")),
                    Arrays.stream(message.getFrom()).map(Object::toString).collect(Collectors.joining(", ")),
                    String.valueOf(message.getSubject()),
                    message.getSentDate().toInstant(),
                    part(message, "text/plain").orElse(""),
                    part(message, "text/html").orElse(null));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that cannot be read", e);
        }
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
