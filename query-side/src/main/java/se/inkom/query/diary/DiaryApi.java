package se.inkom.query.diary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

@RestController
@Tag(name = "Diary")
class DiaryApi {
    private final FindDiaryEntries entries;

    DiaryApi(FindDiaryEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/api/diary")
    @Operation(summary = "The diary in its own order; dates are of receipt, Stockholm time")
    Page<DiaryEntryRow> findEntries(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new FindDiaryEntries.Filter(authority, year, from, to, q, null);
        return entries.find(filter, Page.limit(limit), Cursor.parse(cursor, 4));
    }

    @GetMapping("/api/diary.csv")
    @Operation(summary = "The same as a file: UTF-8, RFC 4180, secret entries masked")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void entriesAsFile(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"diarium.csv\"");
        var csv = new DiaryCsv(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        entries.each(new FindDiaryEntries.Filter(authority, year, from, to, q, null), csv::write);
        csv.flush();
    }
}
