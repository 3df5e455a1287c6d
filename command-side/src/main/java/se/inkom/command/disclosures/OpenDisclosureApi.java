package se.inkom.command.disclosures;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Idempotency;
import se.inkom.events.disclosures.ChosenEntry;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.MatterId;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/** Takes up a request to see documents: a case, chosen entries, or all entries of some days (L7). Never who asks. */
@RestController
class OpenDisclosureApi {
    private final DisclosureDesk desk;
    private final ChooseEntries choose;
    private final Idempotency idempotency;

    OpenDisclosureApi(DisclosureDesk desk, ChooseEntries choose, Idempotency idempotency) {
        this.desk = desk;
        this.choose = choose;
        this.idempotency = idempotency;
    }

    @Schema(name = "DisclosureEntry")
    record Entry(@NotNull UUID matterId, @Min(1) int entryNumber) {}

    /** Stockholm days, both included; without authority those of all. */
    @Schema(name = "DisclosurePeriod")
    record Days(
            @Size(min = 1, max = 60) @Nullable String authority,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** One of the three. */
    @Schema(name = "OpenDisclosure")
    record Body(
            @Nullable UUID caseId,
            @Size(min = 1, max = 5000) @Nullable List<@Valid Entry> entries,
            @Valid @Nullable Days days) {}

    @Schema(name = "OpenDisclosureAnswer")
    record Answer(DisclosureId disclosureId, long version, int entries) {}

    @PostMapping("/api/disclosures")
    ResponseEntity<Answer> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Body body) {
        Answer answer =
                idempotency.once(key, actor, "POST /api/disclosures " + body, Answer.class, () -> answer(body, actor));
        return ResponseEntity.created(URI.create("/api/disclosures/" + answer.disclosureId()))
                .eTag("\"" + answer.version() + "\"")
                .body(answer);
    }

    private Answer answer(Body body, Actor actor) {
        if (Stream.of(body.caseId() != null, body.entries() != null, body.days() != null)
                        .filter(given -> given)
                        .count()
                != 1) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "disclosure-scope",
                    "A request is for one 'caseId', for 'entries', or for all entries of some 'days'.");
        }
        if (body.caseId() != null) {
            return new Answer(desk.openCase(new CaseId(body.caseId()), actor), 1, 0);
        }
        ChooseEntries.Chosen chosen = body.days() != null ? dated(body.days()) : named(body.entries());
        return new Answer(desk.openEntries(chosen, actor), 1, chosen.entries().size());
    }

    private ChooseEntries.Chosen dated(Days days) {
        if (days.to().isBefore(days.from())) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "wrong-parameter", "'to' is before 'from'.");
        }
        return choose.dated(
                days.authority() == null ? null : new AuthorityId(days.authority()), days.from(), days.to());
    }

    private ChooseEntries.Chosen named(@Nullable List<Entry> entries) {
        return choose.named((entries == null ? List.<Entry>of() : entries)
                .stream()
                        .map(entry -> new ChosenEntry(new MatterId(entry.matterId()), entry.entryNumber()))
                        .toList());
    }
}
