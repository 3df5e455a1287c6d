package se.inkom.command.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.files.EvidenceFile;
import se.inkom.command.support.Sha256;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ContentRef;
import se.inkom.events.PostContent;
import se.inkom.events.cases.EvidencePart;
import se.inkom.events.cases.EvidencePart.Kind;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.SameWords;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a set of files into the archive. The worker that brings them has shown strangers' pages to a browser, so it is believed
 * no more than an upload by hand: pictures must be pictures, the manifest must name exactly these bytes, and the page's text
 * must have the version's words in it.
 */
@Component
class CaptureIntake {
    private static final Map<Kind, String> MEDIA_TYPES = Map.of(
            Kind.MANIFEST, "application/json",
            Kind.PAGE, "image/png",
            Kind.ELEMENT, "image/png",
            Kind.TEXT, "text/plain;charset=utf-8",
            Kind.PLATFORM, "application/json");

    private final Captures captures;
    private final ContentVault vault;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    CaptureIntake(Captures captures, ContentVault vault, JsonMapper json, PlatformTransactionManager transactions) {
        this.captures = captures;
        this.vault = vault;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Brought twice, the first stands. */
    void take(EffectId captureId, Map<Kind, byte[]> files) {
        files.forEach(CaptureIntake::checkPicture);
        transaction.executeWithoutResult(tx -> {
            Captures.Expected expected = captures.expected(captureId).orElseThrow(Problems::notFound);
            if (!captures.files(captureId).isEmpty()) {
                return;
            }
            checkManifest(expected, files);
            checkWords(expected, java.util.Objects.requireNonNull(files.get(Kind.TEXT)));
            files.forEach((kind, bytes) -> {
                ContentRef file = vault.putFile(expected.caseId(), typeOf(kind), new ByteArrayInputStream(bytes));
                captures.add(captureId, new EvidencePart(kind, file));
            });
        });
    }

    private static void checkPicture(Kind kind, byte[] bytes) {
        if ((kind == Kind.PAGE || kind == Kind.ELEMENT)
                && !EvidenceFile.of(bytes).mediaType().equals(typeOf(kind))) {
            throw refused("capture-malformed", "The picture of a capture is a PNG.");
        }
    }

    private void checkManifest(Captures.Expected expected, Map<Kind, byte[]> files) {
        CaptureManifest manifest;
        try {
            manifest = json.readerFor(CaptureManifest.class)
                    .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(files.get(Kind.MANIFEST));
        } catch (JacksonException | NullPointerException e) {
            throw refused("capture-malformed", "The manifest cannot be read.");
        }
        Map<Kind, String> named = new EnumMap<>(Kind.class);
        manifest.files().forEach(file -> named.put(file.kind(), file.sha256()));
        Map<Kind, String> brought = new EnumMap<>(Kind.class);
        files.forEach((kind, bytes) -> brought.put(kind, Sha256.hex(bytes)));
        brought.remove(Kind.MANIFEST);
        if (!named.equals(brought)
                || !expected.captureId().equals(manifest.captureId())
                || !expected.caseId().equals(manifest.caseId())) {
            throw refused("capture-malformed", "The manifest does not name this capture and exactly these files.");
        }
    }

    private void checkWords(Captures.Expected expected, byte[] shown) {
        String words = vault.open(expected.contentId(), SystemActor.EVIDENCE, "check-capture")
                .map(content ->
                        json.readValue(content.text(), PostContent.class).text())
                .orElse("");
        if (!SameWords.shows(new String(shown, StandardCharsets.UTF_8), words == null ? "" : words)) {
            throw refused("changed-text", "The page does not show the words of the version it was to prove.");
        }
    }

    private static String typeOf(Kind kind) {
        return java.util.Objects.requireNonNull(MEDIA_TYPES.get(kind));
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }
}
