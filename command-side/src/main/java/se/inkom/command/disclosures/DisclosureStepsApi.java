package se.inkom.command.disclosures;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.disclosures.AreaMask;
import se.inkom.events.disclosures.DisclosureClosed;
import se.inkom.events.disclosures.Provision;
import se.inkom.events.disclosures.TextMask;
import se.inkom.events.ids.DisclosureId;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/** What is done about a request: documents are assessed, a refusal is decided, a package is handed out, the end. */
@RestController
class DisclosureStepsApi {
    private static final String PROVISION = Provision.FORM;

    private final Desk desk;
    private final DisclosureDesk disclosures;

    DisclosureStepsApi(Desk desk, DisclosureDesk disclosures) {
        this.desk = desk;
        this.disclosures = disclosures;
    }

    /** UTF-16 units of the words as {@code GET /api/disclosures/{id}/documents} shows them. */
    @Schema(name = "MaskedPassage")
    record Text(
            @NotNull TextMask.Part part,
            @Min(0) int from,
            @Min(1) int to,
            @NotNull @Pattern(regexp = PROVISION) String provision) {}

    @Schema(name = "MaskedArea")
    record Area(
            @Min(0) int left,
            @Min(0) int top,
            @Min(1) int width,
            @Min(1) int height,

            @NotNull @Pattern(regexp = PROVISION) String provision) {}

    /** Without texts, areas and provision all of the document may be seen. */
    @Schema(name = "AssessDocument")
    record Assessment(
            @NotNull UUID document,
            @Size(max = 1000) @Nullable List<@Valid Text> texts,
            @Size(max = 1000) @Nullable List<@Valid Area> areas,

            @Pattern(regexp = PROVISION) @Nullable String withheldUnder) {}

    /** Reasons for whoever asked; never who that is. */
    @Schema(name = "RefuseDisclosure")
    record Refusal(
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = PROVISION) String> provisions,
            @NotBlank @Size(max = 8000) String reasons) {}

    @Schema(name = "HandOutDisclosure")
    record HandOut(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    @Schema(name = "CloseDisclosure")
    record Closure(DisclosureClosed.@NotNull Outcome outcome) {}

    @Schema(name = "DisclosureChanged")
    record Changed(DisclosureId disclosureId, long version) {
        static ResponseEntity<Changed> answer(DisclosureId id, long version) {
            return ResponseEntity.ok().eTag("\"" + version + "\"").body(new Changed(id, version));
        }
    }

    @Schema(name = "CloseDisclosureAnswer")
    record Closed(
            DisclosureId disclosureId,
            long version,
            @Nullable LocalDate holdUntil) {}

    @PostMapping("/api/disclosures/{disclosureId}/assessments")
    ResponseEntity<Changed> assess(
            @PathVariable UUID disclosureId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Assessment body) {
        var id = new DisclosureId(disclosureId);
        long version = desk.<Long>send(
                new AssessDocument(
                        id,
                        ifMatch.version(),
                        body.document(),
                        texts(body.texts()),
                        areas(body.areas()),
                        body.withheldUnder() == null ? null : new Provision(body.withheldUnder()),
                        actor.id()),
                actor);
        return Changed.answer(id, version);
    }

    @PostMapping("/api/disclosures/{disclosureId}/refusal")
    ResponseEntity<Changed> refuse(
            @PathVariable UUID disclosureId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Refusal body) {
        var id = new DisclosureId(disclosureId);
        var provisions = body.provisions().stream().map(Provision::new).toList();
        long version = desk.<Long>send(
                new RefuseDisclosure(id, ifMatch.version(), provisions, body.reasons(), actor.id()), actor);
        return Changed.answer(id, version);
    }

    @PostMapping("/api/disclosures/{disclosureId}/handouts")
    ResponseEntity<Changed> handOut(
            @PathVariable UUID disclosureId, IfMatch ifMatch, Actor actor, @RequestBody @Valid HandOut body) {
        var id = new DisclosureId(disclosureId);
        long version = desk.<Long>send(new HandOutDisclosure(id, ifMatch.version(), body.sha256(), actor.id()), actor);
        return Changed.answer(id, version);
    }

    @PostMapping("/api/disclosures/{disclosureId}/closure")
    ResponseEntity<Closed> close(
            @PathVariable UUID disclosureId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Closure body) {
        var id = new DisclosureId(disclosureId);
        DisclosureClosed closed = disclosures.close(id, ifMatch.version(), body.outcome(), actor);
        long version = ifMatch.version() + 1;
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(new Closed(id, version, closed.holdUntil()));
    }

    private static List<TextMask> texts(@Nullable List<Text> texts) {
        return (texts == null ? List.<Text>of() : texts)
                .stream()
                        .map(mask -> {
                            if (mask.to() <= mask.from()) {
                                throw new ProblemException(
                                        HttpStatus.BAD_REQUEST, "wrong-parameter", "'to' is not behind 'from'.");
                            }
                            return new TextMask(mask.part(), mask.from(), mask.to(), new Provision(mask.provision()));
                        })
                        .toList();
    }

    private static List<AreaMask> areas(@Nullable List<Area> areas) {
        return (areas == null ? List.<Area>of() : areas)
                .stream()
                        .map(a -> new AreaMask(a.left(), a.top(), a.width(), a.height(), new Provision(a.provision())))
                        .toList();
    }
}
