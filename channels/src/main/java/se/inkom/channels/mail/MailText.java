package se.inkom.channels.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.inkom.channels.display.SwedishTime;
import se.inkom.channels.notices.Notice;
import se.inkom.channels.notices.NoticesProperties;
import se.inkom.channels.notices.Staff;
import se.inkom.events.ids.CaseId;

/**
 * Words a mail in Swedish, as text and as HTML, from {@code mail/words_sv.properties} and the two templates beside it. Whoever wants
 * to know what a post says follows the link and signs in: a mail lies in places where no access is recorded (I7).
 */
@Component
class MailText {
    private static final Locale SWEDISH = Locale.of("sv");

    private final Staff staff;
    private final NoticesProperties properties;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    MailText(Staff staff, NoticesProperties properties) {
        this.staff = staff;
        this.properties = properties;
        words.setBasename("mail/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        templates.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
        templates.addTemplateResolver(resolver(".html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(MailText.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** Ready to be sent. */
    record Worded(String subject, String text, String html) {}

    /** One notice as a sentence, and where it leads. */
    public record Line(
            String sentence, String happened, @Nullable String link) {}

    Worded of(Mail mail, NoticesProperties.Person person, List<Notice> notices) {
        List<Line> lines = notices.stream().map(this::line).toList();
        String subject =
                lines.size() == 1 ? word(notices.getFirst().kind() + ".subject") : word("many.subject", lines.size());
        var context = new Context(
                SWEDISH, Map.of("name", person.name(), "subject", subject, "lines", lines, "repeat", mail.doubtful()));
        return new Worded(subject, templates.process("notice.txt", context), templates.process("notice.html", context));
    }

    private Line line(Notice notice) {
        return new Line(sentence(key(notice), notice), SwedishTime.dayAndTime(notice.happenedAt()), link(notice));
    }

    private static String key(Notice notice) {
        return switch (notice.kind()) {
            case FORWARDED -> notice.dueAt() == null ? "FORWARDED.line" : "FORWARDED.dated";
            case COVERAGE_LOST -> notice.account() == null ? "COVERAGE_LOST.unit" : "COVERAGE_LOST.account";
            default -> notice.kind() + ".line";
        };
    }

    private String sentence(String key, Notice notice) {
        return word(
                key,
                notice.caseId() == null ? "" : shortly(notice.caseId()),
                notice.account() == null ? "" : notice.account().value(),
                notice.unit() == null ? "" : notice.unit().value(),
                notice.clock() == null ? "" : word("clock." + notice.clock()),
                time(notice.dueAt()),
                notice.person() == null ? word("somebody") : staff.nameOf(notice.person()));
    }

    private @Nullable String link(Notice notice) {
        if (notice.caseId() != null) {
            return properties.console() + "/cases/" + notice.caseId();
        }
        return notice.account() == null ? null : properties.console() + "/supervision";
    }

    /** Enough of the id for two people to know that they mean the same case. */
    private static String shortly(CaseId id) {
        String text = id.toString();
        return text.substring(text.length() - 8);
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : SwedishTime.dayAndTime(at);
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, SWEDISH);
    }
}
