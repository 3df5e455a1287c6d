package se.inkom.channels.notices;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.channels.display.SwedishTime;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import se.inkom.web.Versions;

/** How the caller wants to be told; everybody has wishes of their own and sees nobody else's. */
@RestController
@RequestMapping("/api/notices/preferences")
class PreferencesApi {
    private static final String SWEDISH = "sv";

    private final WishRows rows;
    private final NoticeDesk desk;
    private final Staff staff;

    PreferencesApi(WishRows rows, NoticeDesk desk, Staff staff) {
        this.rows = rows;
        this.desk = desk;
        this.staff = staff;
    }

    @GetMapping
    ResponseEntity<Preferences> read(Actor actor) {
        Wishes wishes = rows.of(actor.id());
        return ResponseEntity.ok().eTag(Versions.etag(wishes.version())).body(shown(actor, wishes));
    }

    @PutMapping
    ResponseEntity<Preferences> write(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor,
            @RequestBody @Valid WantedPreferences body) {
        long seen = Versions.seen(ifMatch);
        Wishes before = rows.of(actor.id());
        Wishes wanted = wanted(seen + 1, body);
        if (before.version() != seen || !desk.wish(actor.id(), wanted)) {
            throw Versions.stale(rows.of(actor.id()).version());
        }
        return read(actor);
    }

    private static Wishes wanted(long version, WantedPreferences body) {
        body.kinds().forEach((kind, mode) -> {
            if (mode == NoticeMode.OFF && !kind.isOptional()) {
                throw new ProblemException(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "notice-not-optional",
                                "%s is about what somebody answers for and cannot be switched off. Take it in the digest."
                                        .formatted(kind))
                        .with("kind", kind);
            }
        });
        QuietHours quiet = body.quietHours();
        if (quiet != null && quiet.from().equals(quiet.to())) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "quiet-hours-without-end",
                    "Quiet hours that begin and end at the same time have no end. Leave them out, or switch kinds off.");
        }
        return new Wishes(
                version,
                body.kinds(),
                body.digestAt(),
                quiet == null ? null : new SwedishTime.Hours(quiet.from(), quiet.to()),
                body.quietWeekends());
    }

    private Preferences shown(Actor actor, Wishes wishes) {
        var hours = wishes.quietHours();
        return new Preferences(
                wishes.version(),
                new TreeMap<>(wishes.kinds()),
                wishes.digestAt(),
                hours == null ? null : new QuietHours(hours.from(), hours.to()),
                wishes.quietWeekends(),
                SWEDISH,
                staff.find(actor.id()).isPresent(),
                Arrays.stream(NoticeKind.values())
                        .filter(kind -> !kind.isOptional())
                        .toList());
    }

    @Schema(name = "QuietHours")
    record QuietHours(
            @NotNull @JsonFormat(pattern = "HH:mm") @Schema(type = "string", format = "", example = "18:00")
            LocalTime from,

            @NotNull @JsonFormat(pattern = "HH:mm") @Schema(type = "string", format = "", example = "07:00")
            LocalTime to) {}

    @Schema(name = "WantedNoticePreferences")
    record WantedPreferences(
            @NotNull Map<NoticeKind, NoticeMode> kinds,

            @NotNull @JsonFormat(pattern = "HH:mm") @Schema(type = "string", format = "", example = "07:30")
            LocalTime digestAt,

            @Valid @Nullable QuietHours quietHours,
            boolean quietWeekends,

            @NotNull @Pattern(regexp = SWEDISH) @Schema(example = SWEDISH)
            String language) {}

    @Schema(name = "NoticePreferences")
    record Preferences(
            long version,
            Map<NoticeKind, NoticeMode> kinds,

            @JsonFormat(pattern = "HH:mm") @Schema(type = "string", format = "", example = "07:30")
            LocalTime digestAt,

            @Nullable QuietHours quietHours,
            boolean quietWeekends,
            String language,
            boolean reachable,
            List<NoticeKind> notOptional) {}
}
