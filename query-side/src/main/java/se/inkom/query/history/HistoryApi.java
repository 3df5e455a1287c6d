package se.inkom.query.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.CaseId;
import se.inkom.query.support.VersionWait;
import se.inkom.web.Actor;

@RestController
class HistoryApi {
    private final CaseHistory history;
    private final VersionWait versions;

    HistoryApi(CaseHistory history, VersionWait versions) {
        this.history = history;
        this.versions = versions;
    }

    @GetMapping("/api/cases/{caseId}/history")
    ResponseEntity<CaseHistory.Story> caseHistory(
            @PathVariable UUID caseId, @RequestParam(required = false) @Nullable Long minVersion, Actor reader) {
        var id = new CaseId(caseId);
        CaseHistory.Story story =
                versions.read(id, minVersion, () -> history.of(id, reader.id()), CaseHistory.Story::version);
        return ResponseEntity.ok().eTag("\"" + story.version() + "\"").body(story);
    }
}
