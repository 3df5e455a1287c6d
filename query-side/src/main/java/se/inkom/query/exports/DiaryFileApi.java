package se.inkom.query.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.diary.Diary;
import se.inkom.query.diary.DiaryFilter;
import se.inkom.query.diary.Variant;

/** The public diary as one file, at once: for a look in a spreadsheet, where an export with its manifest is too much. */
@RestController
class DiaryFileApi {
    private final Diary diary;

    DiaryFileApi(Diary diary) {
        this.diary = diary;
    }

    @GetMapping("/api/diary.csv")
    void entriesAsFile(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean bom,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(ExportFormat.CSV.mediaType);
        response.setHeader("Content-Disposition", "attachment; filename=\"diarium.csv\"");
        try (var csv = new CsvDiary(response.getOutputStream(), false, bom)) {
            diary.each(new DiaryFilter(authority, year, from, to, null, null, q, null), Variant.PUBLIC, entry -> {
                try {
                    csv.write(ToLine.of(entry, null));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }
}
