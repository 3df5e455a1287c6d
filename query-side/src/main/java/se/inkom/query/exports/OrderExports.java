package se.inkom.query.exports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.inkom.query.diary.Readers;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders: checks who may have what, and takes the same order once. */
@Component
class OrderExports {
    private static final int LONGEST = 200;

    private final ExportRows rows;
    private final JsonMapper json;
    private final Clock clock;

    OrderExports(ExportRows rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    UUID order(Wanted wanted, @Nullable String key, Actor actor) {
        Wanted checked = checked(wanted, actor);
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "idempotency-key-malformed", "Idempotency-Key takes 1 to 200 characters.");
        }
        String digest = HexFormat.of()
                .formatHex(MakeFiles.sha256()
                        .digest(json.writeValueAsString(checked).getBytes(StandardCharsets.UTF_8)));
        var export = new Export(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.id().value(),
                checked,
                null,
                Export.State.WAITING,
                checked.upTo(),
                0,
                0,
                0,
                null,
                null,
                null);
        if (rows.order(export, key, digest)) {
            return export.id();
        }
        return rows.earlier(actor.id().value(), String.valueOf(key))
                .filter(earlier -> earlier.digest().equals(digest))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request. Use a new key for a new request."))
                .id();
    }

    private static Wanted checked(Wanted wanted, Actor actor) {
        if (wanted.guarded()) {
            Readers.variant(actor, wanted.variant(), "export");
            String purpose = wanted.purpose();
            if (purpose == null || purpose.isBlank() || purpose.length() > LONGEST) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "purpose-missing",
                        "Taking the protected diary needs a purpose of 1 to " + LONGEST
                                + " characters; it is kept in the access records.");
            }
        }
        Long upTo = wanted.upTo();
        Long since = wanted.changedSince();
        if ((upTo != null && upTo < 0)
                || (since != null && since < 0)
                || (upTo != null && since != null && since > upTo)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "wrong-range",
                    "changedSince and upTo are positions of the ledger, the first not behind the second.");
        }
        List<ExportFormat> formats = wanted.formats().isEmpty()
                ? List.of(ExportFormat.values())
                : List.copyOf(EnumSet.copyOf(wanted.formats()));
        return new Wanted(
                wanted.variant(),
                formats,
                wanted.bom(),
                wanted.authority(),
                wanted.year(),
                wanted.from(),
                wanted.to(),
                wanted.matterStatus(),
                since,
                upTo,
                wanted.q(),
                wanted.purpose());
    }
}
