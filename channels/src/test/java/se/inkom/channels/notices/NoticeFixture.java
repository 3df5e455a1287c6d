package se.inkom.channels.notices;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Notices and staff for tests that drive mails by hand. */
public final class NoticeFixture {
    private final NoticeRows rows;
    private final Staff staff;

    public NoticeFixture(JdbcClient db, NoticesProperties properties) {
        this.rows = new NoticeRows(db);
        this.staff = new Staff(properties);
    }

    public static NoticesProperties properties() {
        return new NoticesProperties(
                List.of(new NoticesProperties.Person(
                        "anna.lind", "Anna Lind", "anna.lind@kommun.example", "kommunikation", false, false)),
                List.of(),
                Map.of(),
                LocalTime.of(7, 30),
                URI.create("http://localhost:8080"),
                "Inkom <inkom@kommun.example>",
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Duration.ofMinutes(15),
                Duration.ofSeconds(1),
                Duration.ofDays(90));
    }

    public NoticeRows rows() {
        return rows;
    }

    public Staff staff() {
        return staff;
    }

    public OfficerId officer(String id) {
        return new OfficerId(id);
    }

    public void due(String officer, Instant at) {
        var notice = new Notice(
                UUID.randomUUID(),
                NoticeKind.DEADLINE_NEAR,
                new CaseId(UUID.randomUUID()),
                null,
                null,
                CaseClock.ANSWER,
                at.plusSeconds(3600),
                null,
                at);
        rows.add(officer(officer), notice, NoticeState.WAITING, at);
    }

    public void putInto(long mail, String officer, Instant now) {
        rows.putInto(mail, officer(officer), now, 10);
    }

    /** One of each kind, with and without what may be absent. */
    public static List<Notice> oneOfEach() {
        var all = new java.util.ArrayList<Notice>();
        for (NoticeKind kind : NoticeKind.values()) {
            for (CaseClock clock : CaseClock.values()) {
                all.add(new Notice(
                        UUID.randomUUID(),
                        kind,
                        new CaseId(UUID.randomUUID()),
                        new se.inkom.events.ids.AccountId("kungalv-facebook"),
                        new se.inkom.events.ids.UnitId("gata"),
                        clock,
                        Instant.parse("2026-11-24T14:30:00Z"),
                        new OfficerId("vera.gata"),
                        Instant.parse("2026-11-20T09:00:00Z")));
            }
            all.add(new Notice(
                    UUID.randomUUID(),
                    kind,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Instant.parse("2026-11-20T09:00:00Z")));
        }
        return all;
    }
}
