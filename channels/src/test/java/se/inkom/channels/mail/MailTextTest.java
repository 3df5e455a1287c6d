package se.inkom.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.channels.notices.Notice;
import se.inkom.channels.notices.NoticeFixture;
import se.inkom.channels.notices.NoticesProperties;
import se.inkom.channels.notices.Staff;
import se.inkom.events.ids.OfficerId;

/** Every kind has its words, and what a template puts in stays text. */
class MailTextTest {
    private final NoticesProperties properties = NoticeFixture.properties();
    private final Staff staff = new NoticeFixture(null, properties).staff();
    private final MailText words = new MailText(staff, properties);
    private final NoticesProperties.Person anna = properties.staff().getFirst();

    @Test
    void everyKindHasASubjectAndASentence() {
        for (Notice notice : NoticeFixture.oneOfEach()) {
            MailText.Worded mail = words.of(mail(false), anna, List.of(notice));
            assertThat(mail.subject()).startsWith("Inkom: ").doesNotContain("{");
            assertThat(mail.text()).contains("\n- ").doesNotContain("{", "null", "[(", "??");
            assertThat(mail.html()).contains("<li").doesNotContain("{", "null", " th:", "xmlns", "??");
        }
    }

    @Test
    void manyComeAsAList() {
        MailText.Worded mail =
                words.of(mail(true), anna, NoticeFixture.oneOfEach().subList(0, 3));
        assertThat(mail.subject()).isEqualTo("Inkom: 3 händelser");
        assertThat(mail.text().lines().filter(line -> line.startsWith("- "))).hasSize(3);
        assertThat(mail.text()).contains("Det här kan du ha fått förut");
        assertThat(mail.html()).contains("Det här kan du ha fått förut");
    }

    @Test
    void aNameCannotBecomeMarkup() {
        var strange = new NoticesProperties.Person("x", "<img src=x>", "x@kommun.example", null, false, false);
        MailText.Worded mail =
                words.of(mail(false), strange, NoticeFixture.oneOfEach().subList(0, 1));
        assertThat(mail.html()).contains("Hej <span>&lt;img src=x&gt;</span>!");
        assertThat(mail.text()).startsWith("Hej <img src=x>!");
    }

    private static Mail mail(boolean doubtful) {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        return new Mail(
                1,
                UUID.randomUUID(),
                new OfficerId("anna.lind"),
                MailState.ATTEMPTING,
                1,
                doubtful,
                now,
                null,
                now,
                now);
    }
}
