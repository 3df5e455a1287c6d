package se.inkom.query.archive;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.archive.sip.ErmsVersion;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;
import se.inkom.web.Cursor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

@RestController
@RequestMapping("/api/archive-packages")
class PackagesApi {
    private final Packages packages;
    private final PackageFiles files;
    private final ArchiveProperties settings;

    PackagesApi(Packages packages, PackageFiles files, ArchiveProperties settings) {
        this.packages = packages;
        this.files = files;
        this.settings = settings;
    }

    /**
     * What to pack: one matter, or a period.
     *
     * @param receiver short name of whoever gets it
     * @param from first date of a document, for a period
     * @param to last date of a document, for a period
     * @param finished only matters that are closed or ad acta
     * @param purpose kept in the access records, since packages hold secret content too
     */
    @Schema(name = "RequestArchivePackage")
    record Body(
            @NotBlank @Size(max = 60) String receiver,
            @Nullable UUID matterId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Size(max = 60) @Nullable String authority,
            @Nullable Boolean finished,
            @NotBlank @Size(max = 150) String purpose) {}

    @Schema(name = "ArchivePackageAccepted")
    record Accepted(UUID packageId) {}

    @Schema(name = "ArchiveReceiver")
    record ReceiverView(String receiver, String name, ErmsVersion erms) {}

    @GetMapping("/receivers")
    List<ReceiverView> archiveReceivers() {
        return settings.receivers().entrySet().stream()
                .map(e -> new ReceiverView(
                        e.getKey(), e.getValue().name(), e.getValue().erms()))
                .sorted(java.util.Comparator.comparing(ReceiverView::receiver))
                .toList();
    }

    @PostMapping
    ResponseEntity<Accepted> requestArchivePackage(
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 100) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Body body) {
        ArchiveProperties.Receiver receiver = settings.receivers().get(body.receiver());
        if (receiver == null) {
            throw refused("receiver-unknown", "The field 'receiver' names none of the configured receivers.");
        }
        boolean period =
                body.from() != null && body.to() != null && !body.from().isAfter(body.to());
        if ((body.matterId() != null) == period || (body.matterId() != null && body.from() != null)) {
            throw refused("package-scope", "A package is for one 'matterId', or for a period 'from' to 'to'.");
        }
        var wanted = new Wanted(
                body.matterId(), body.from(), body.to(), body.authority(), Boolean.TRUE.equals(body.finished()));
        UUID id = packages.request(body.receiver(), receiver.erms(), wanted, body.purpose(), actor, key)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request. Use a new key for a new request."));
        return ResponseEntity.accepted()
                .location(URI.create("/api/archive-packages/" + id))
                .body(new Accepted(id));
    }

    @GetMapping
    Page<PackageView> archivePackages(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return packages.page(Page.limit(limit), Cursor.parse(cursor, 2));
    }

    @GetMapping("/{packageId}")
    PackageView archivePackage(@PathVariable UUID packageId) {
        return packages.find(packageId).orElseThrow(Problems::notFound);
    }

    @GetMapping("/{packageId}/file")
    void archivePackageFile(@PathVariable UUID packageId, HttpServletResponse response) throws IOException {
        PackageView view = packages.find(packageId).orElseThrow(Problems::notFound);
        Path file = files.of(packageId);
        if (view.state() != PackageState.READY || !Files.exists(file)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "package-not-ready",
                    "The package is " + view.state() + "; only one that is READY can be fetched.");
        }
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(file));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + view.objectId() + ".zip\"");
        response.setHeader("ETag", "\"" + view.sha256() + "\"");
        Files.copy(file, response.getOutputStream());
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, detail);
    }
}
