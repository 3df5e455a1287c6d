package se.inkom.query.casepage;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.support.Clearance;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

/** One text or file of a case, through the vault's door. What is unknown and what is forbidden look the same. */
@RestController
class ContentsApi {
    private final JdbcClient db;
    private final CasePageTable pages;
    private final ContentVault vault;

    ContentsApi(JdbcClient db, CasePageTable pages, ContentVault vault) {
        this.db = db;
        this.pages = pages;
        this.vault = vault;
    }

    @GetMapping("/api/cases/{caseId}/contents/{contentId}")
    ResponseEntity<byte[]> openContent(@PathVariable UUID caseId, @PathVariable UUID contentId, Actor reader) {
        var id = new CaseId(caseId);
        Optional<CaseView> view = pages.find(id).map(CasePageTable.Stored::view);
        boolean behindTheDoor = vault.isSecret(id)
                || view.filter(v -> v.secret() || v.restriction() != null).isPresent();
        if (!belongs(contentId, caseId) || (behindTheDoor && !Clearance.mayOpen(reader, officer(view)))) {
            throw Problems.notFound();
        }
        Content content = (behindTheDoor
                        ? vault.openRecorded(contentId, reader.id(), "content")
                        : vault.open(contentId, reader.id(), "content"))
                .orElseThrow(Problems::notFound);
        MediaType type = MediaType.parseMediaType(content.mediaType());
        // A file from outside is never shown in place: it could be a page with a script in it.
        var disposition = type.getType().equals("text")
                ? ContentDisposition.inline()
                : ContentDisposition.attachment().filename(contentId + "." + ending(type));
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .body(content.bytes());
    }

    /** Asked before the door is, so that a wrong address leaves no access record on somebody else's case. */
    private boolean belongs(UUID contentId, UUID caseId) {
        return db.sql("select exists (select from ledger.content where id = ? and case_id = ?)")
                .params(contentId, caseId)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable String officer(Optional<CaseView> view) {
        return view.map(CaseView::officer).orElse(null);
    }

    private static String ending(MediaType type) {
        String subtype = type.getSubtype();
        return subtype.endsWith("+json") ? "json" : subtype;
    }
}
