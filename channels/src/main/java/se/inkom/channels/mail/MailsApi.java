package se.inkom.channels.mail;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.channels.loop.WorkLoop;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.Cursor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/** What the operator sees of mails on their way: what waits, what was refused, what may have come twice. */
@RestController
@RequestMapping("/api/notices/mails")
class MailsApi {
    private final MailRows rows;
    private final WorkLoop loop;
    private final Clock clock;

    MailsApi(MailRows rows, WorkLoop mailLoop, Clock clock) {
        this.rows = rows;
        this.loop = mailLoop;
        this.clock = clock;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable MailState mailState,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Mail> found = rows.list(mailState, officer, Cursor.before(cursor), limit + 1);
        List<Mail> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(page.getLast().number()).toString() : null;
        return new Page(page.stream().map(Item::of).toList(), next);
    }

    @PostMapping("/{mailId}/retry")
    @ResponseStatus(HttpStatus.OK)
    Item retry(@PathVariable UUID mailId) {
        Mail mail = rows.find(mailId).orElseThrow(Problems::notFound);
        if (!rows.retry(mailId, clock.instant())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "mail-not-waiting",
                    "The mail is %s: only one that waits or was refused is tried again.".formatted(mail.state()));
        }
        loop.wake();
        return Item.of(rows.find(mailId).orElseThrow(Problems::notFound));
    }

    @Schema(name = "MailPage")
    record Page(List<Item> items, @Nullable String nextCursor) {}

    @Schema(name = "Mail")
    record Item(
            UUID mailId,
            OfficerId officer,
            MailState state,
            int attempts,
            boolean doubtful,
            @Nullable Instant nextAttemptAt,
            @Nullable String reasonCode,
            Instant createdAt,
            Instant changedAt) {

        static Item of(Mail m) {
            boolean over = m.state() == MailState.SENT || m.state() == MailState.REFUSED;
            return new Item(
                    m.id(),
                    m.officer(),
                    m.state(),
                    m.attempts(),
                    m.doubtful(),
                    over ? null : m.nextAttemptAt(),
                    m.reasonCode(),
                    m.createdAt(),
                    m.changedAt());
        }
    }
}
