package se.inkom.query.deadlines;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.CaseId;
import se.inkom.query.support.VersionWait;

@RestController
class DeadlinesApi {
    private final ExplainDeadlines deadlines;
    private final VersionWait versions;

    DeadlinesApi(ExplainDeadlines deadlines, VersionWait versions) {
        this.deadlines = deadlines;
        this.versions = versions;
    }

    @GetMapping("/api/cases/{caseId}/deadlines")
    ResponseEntity<ExplainDeadlines.CaseDeadlines> caseDeadlines(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var id = new CaseId(caseId);
        DeadlineWords words = wordsFor(languages);
        ExplainDeadlines.CaseDeadlines found =
                versions.read(id, minVersion, () -> deadlines.of(id, words), ExplainDeadlines.CaseDeadlines::version);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.locale().getLanguage())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(found);
    }

    /** A header that is none is no reason to refuse: the page is Swedish. */
    private static DeadlineWords wordsFor(@Nullable String languages) {
        if (languages == null) {
            return DeadlineWords.SWEDISH;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(languages), java.util.List.of(Locale.of("sv"), Locale.ENGLISH));
            return best == null ? DeadlineWords.SWEDISH : DeadlineWords.of(best);
        } catch (IllegalArgumentException notALanguage) {
            return DeadlineWords.SWEDISH;
        }
    }
}
