package se.inkom.query.versions;

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
class VersionsApi {
    private final ReadVersions read;
    private final VersionWait versions;

    VersionsApi(ReadVersions read, VersionWait versions) {
        this.read = read;
        this.versions = versions;
    }

    @GetMapping("/api/cases/{caseId}/versions")
    ResponseEntity<PostVersions> postVersions(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestParam(defaultValue = "false") boolean open,
            Actor reader) {
        var id = new CaseId(caseId);
        PostVersions found = versions.read(id, minVersion, () -> read.of(id, reader, open), PostVersions::version);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }
}
