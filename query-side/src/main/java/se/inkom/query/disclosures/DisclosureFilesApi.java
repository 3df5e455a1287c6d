package se.inkom.query.disclosures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.PostContent;
import se.inkom.ledger.vault.Content;
import se.inkom.web.Actor;

/** What the disclosure desk looks at before it decides, and what it hands over afterwards. */
@RestController
class DisclosureFilesApi {
    private final Requests requests;
    private final GatherDocuments gather;
    private final OpenDocuments open;
    private final MakePackage packages;
    private final MakeRefusal refusals;

    DisclosureFilesApi(
            Requests requests, GatherDocuments gather, OpenDocuments open, MakePackage packages, MakeRefusal refusals) {
        this.requests = requests;
        this.gather = gather;
        this.open = open;
        this.packages = packages;
        this.refusals = refusals;
    }

    /**
     * A document with its words, so that passages of them can be named.
     *
     * @param closed it may be secret, and stays out of the package until it is assessed
     * @param text absent for pictures and files, which are opened at {@code /api/cases/{caseId}/contents}
     */
    @Schema(name = "DisclosureDocument")
    record Document(
            UUID document,
            String section,
            String name,
            String mediaType,
            boolean closed,
            @Nullable String provision,
            boolean assessed,
            @Nullable String author,
            @Nullable String text) {}

    @GetMapping("/api/disclosures/{disclosureId}/documents")
    List<Document> documents(@PathVariable UUID disclosureId, Actor reader) {
        RequestState request = requests.get(disclosureId);
        return gather.of(request.opened()).stream()
                .flatMap(section -> section.documents().stream()
                        .map(document -> document(request, section.heading(), document, reader)))
                .toList();
    }

    @GetMapping(path = "/api/disclosures/{disclosureId}/package", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> packageFile(
            @PathVariable UUID disclosureId, @RequestParam(defaultValue = "false") boolean repeated, Actor reader) {
        return file(packages.of(disclosureId, reader.id(), repeated), "utlamnande-" + disclosureId + ".pdf");
    }

    @GetMapping(path = "/api/disclosures/{disclosureId}/refusal", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> refusalFile(@PathVariable UUID disclosureId, Actor reader) {
        return file(refusals.of(disclosureId, reader.id()), "beslut-" + disclosureId + ".pdf");
    }

    private Document document(RequestState request, String section, Doc document, Actor reader) {
        Optional<Content> content = document.isPost() || document.isText()
                ? open.open(document, request.opened().disclosureId().value(), reader.id())
                : Optional.empty();
        Optional<PostContent> post = content.filter(c -> document.isPost()).map(OpenDocuments::post);
        PostContent.Author author = post.map(PostContent::author).orElse(null);
        return new Document(
                document.contentId(),
                section,
                document.name(),
                document.mediaType(),
                document.closed(),
                document.provision(),
                request.assessed().containsKey(document.contentId()),
                author == null ? null : author.name(),
                post.map(PostContent::text)
                        .or(() -> content.filter(c -> document.isText()).map(Content::text))
                        .orElse(null));
    }

    /** With its digest as hexadecimal ETag, to be recorded when it is handed out, and as RFC 9530 has it. */
    private static ResponseEntity<byte[]> file(byte[] file, String name) {
        byte[] digest = sha256(file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .eTag("\"" + HexFormat.of().formatHex(digest) + "\"")
                .body(file);
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
