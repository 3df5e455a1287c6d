package se.inkom.query.exports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.diary.MatterStatus;
import se.inkom.query.diary.Readers;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;
import se.inkom.web.Cursor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/** Orders exports and hands them out; a download that broke off goes on with Range. */
@RestController
@RequestMapping("/api/diary/export")
class ExportsApi {
    private final OrderExports orders;
    private final ExportLoop loop;
    private final ExportRows rows;
    private final Deliveries deliveries;
    private final MakeExport make;
    private final DailyExport daily;
    private final ExportsProperties properties;
    private final Clock clock;

    ExportsApi(
            OrderExports orders,
            ExportLoop loop,
            ExportRows rows,
            Deliveries deliveries,
            MakeExport make,
            DailyExport daily,
            ExportsProperties properties,
            Clock clock) {
        this.orders = orders;
        this.loop = loop;
        this.rows = rows;
        this.deliveries = deliveries;
        this.make = make;
        this.daily = daily;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * An order; what is left out means any, or all formats, or the public variant.
     *
     * @param upTo make an earlier range again: refused when its entries have changed since
     */
    @Schema(name = "OrderExport")
    record Body(
            Readers.@Nullable Asked variant,
            @Nullable List<ExportFormat> formats,
            @Nullable Boolean bom,
            @Size(max = 60) @Nullable String authority,
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable MatterStatus matterStatus,
            @Nullable Long changedSince,
            @Nullable Long upTo,
            @Size(max = 200) @Nullable String q,
            @Size(max = 200) @Nullable String purpose) {

        Wanted wanted() {
            return new Wanted(
                    variant == null ? Readers.Asked.PUBLIC : variant,
                    formats == null ? List.of() : formats,
                    Boolean.TRUE.equals(bom),
                    authority,
                    year,
                    from,
                    to,
                    matterStatus,
                    changedSince,
                    upTo,
                    q,
                    purpose);
        }
    }

    /** @param nextDaily when the next export of a night is due, or was due and is not yet ordered; absent when there is none */
    @Schema(name = "Exports")
    record Exports(
            List<ExportView> items,
            @Nullable String nextCursor,
            @Nullable Instant nextDaily) {}

    @PostMapping
    ResponseEntity<ExportView> order(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Body body) {
        UUID id = orders.order(body.wanted(), key, actor);
        loop.lookNow();
        return ResponseEntity.accepted()
                .location(URI.create("/api/diary/export/" + id))
                .body(view(find(id)));
    }

    @GetMapping
    Exports findExports(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<Export> page = rows.page(Page.limit(limit), Cursor.parse(cursor, 2));
        return new Exports(page.items().stream().map(this::view).toList(), page.nextCursor(), daily.nextDue());
    }

    @GetMapping("/{exportId}")
    ExportView exportById(@PathVariable UUID exportId) {
        return view(find(exportId));
    }

    @GetMapping("/{exportId}/files/{file}")
    ResponseEntity<Resource> exportFile(@PathVariable UUID exportId, @PathVariable String file, Actor reader) {
        Export export = find(exportId);
        Manifest manifest = export.manifest();
        if (export.state() == Export.State.EXPIRED) {
            throw new ProblemException(
                    HttpStatus.GONE,
                    "export-expired",
                    "The files of this export have been cleared away. Order it again, with upTo for the same range.");
        }
        if (manifest == null) {
            throw Problems.notFound();
        }
        Manifest.File known = manifest.files().stream()
                .filter(one -> one.name().equals(file))
                .findFirst()
                .orElse(null);
        if (known == null && !file.equals(MakeExport.MANIFEST)) {
            throw Problems.notFound();
        }
        if (export.wanted().guarded()) {
            Readers.variant(reader, export.wanted().variant(), "export");
            rows.read(
                    exportId,
                    file,
                    reader.id().value(),
                    String.valueOf(export.wanted().purpose()),
                    clock.instant());
        }
        var answer = ResponseEntity.ok()
                .contentType(MediaType.valueOf(known == null ? "application/json" : known.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString());
        if (known != null) {
            answer.eTag("\"" + known.sha256() + "\"");
        }
        return answer.body(new FileSystemResource(make.folderOf(exportId).resolve(file)));
    }

    private Export find(UUID id) {
        return rows.byId(id).orElseThrow(Problems::notFound);
    }

    private ExportView view(Export export) {
        Instant finished = export.finishedAt();
        return new ExportView(
                export.id(),
                export.state(),
                export.orderedAt(),
                export.orderedBy(),
                export.dailyOn(),
                export.wanted(),
                export.lines(),
                export.failure(),
                finished,
                finished == null ? null : finished.plus(properties.keep()),
                export.manifest(),
                deliveries.of(export.id()));
    }
}
