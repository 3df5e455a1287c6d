package se.inkom.channels.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.inkom.channels.published.EventFollower;
import se.inkom.channels.published.PublishedEvent;
import se.inkom.channels.published.UnreadableEventException;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Writes down what each person is to be told, and when by their wishes. */
@Component
class NoticeDesk implements EventFollower {
    private final NoticeReader reader;
    private final NoticeRows rows;
    private final WishRows wishes;
    private final Staff staff;
    private final Clock clock;

    NoticeDesk(NoticeReader reader, NoticeRows rows, WishRows wishes, Staff staff, Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.wishes = wishes;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void follow(PublishedEvent event, boolean news) throws UnreadableEventException {
        List<NoticeReader.Telling> tellings = reader.read(event);
        if (event.name().equals("case.closed")) {
            rows.past(new CaseId(event.subject()));
        }
        if (news) {
            Instant now = clock.instant();
            for (NoticeReader.Telling telling : tellings) {
                staff.of(telling.audience()).forEach(officer -> tell(officer, telling.notice(), now));
            }
        }
    }

    private void tell(OfficerId officer, Notice notice, Instant now) {
        if (staff.find(officer).isEmpty()) {
            rows.add(officer, notice, NoticeState.UNADDRESSED, null);
            return;
        }
        wishes.of(officer)
                .tellAt(notice.kind(), now)
                .ifPresentOrElse(
                        at -> rows.add(officer, notice, NoticeState.WAITING, at),
                        () -> rows.add(officer, notice, NoticeState.OFF, null));
    }

    /** New wishes count for what waits, too; they are of the one who has them and of nobody else. */
    @Transactional
    boolean wish(OfficerId officer, Wishes wanted) {
        Instant now = clock.instant();
        if (!wishes.keep(officer, wanted, now)) {
            return false;
        }
        for (NoticeRows.Told told : rows.waitingFor(officer)) {
            rows.plan(told.number(), wanted.tellAt(told.notice().kind(), now).orElse(null));
        }
        return true;
    }
}
