package se.inkom.query.casepage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.CaseId;
import se.inkom.query.support.VersionWait;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

@RestController
@RequestMapping("/api/cases/{caseId}")
class CasePageApi {
    private final CasePageTable pages;
    private final ShowCase show;
    private final VersionWait versions;

    CasePageApi(CasePageTable pages, ShowCase show, VersionWait versions) {
        this.pages = pages;
        this.show = show;
        this.versions = versions;
    }

    @GetMapping
    ResponseEntity<CasePage> caseNow(
            @PathVariable UUID caseId, @RequestParam(required = false) @Nullable Long minVersion, Actor reader) {
        var id = new CaseId(caseId);
        CaseView view =
                versions.read(id, minVersion, () -> pages.find(id).map(CasePageTable.Stored::view), CaseView::version);
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(show.page(view, reader.id()));
    }

    @GetMapping("/state")
    CasePage caseAsOf(@PathVariable UUID caseId, @RequestParam Instant asOf, Actor reader) {
        CaseView view = show.asOf(new CaseId(caseId), asOf).orElseThrow(Problems::notFound);
        return show.page(view, reader.id());
    }
}
