package se.inkom.channels.capture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.inkom.events.messages.EffectRequested.CaptureEvidence;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of one capture, and the manifest that names each by its digest. */
record EvidenceSet(List<Part> parts) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    EvidenceSet {
        parts = List.copyOf(parts);
    }

    /**
     * One file.
     *
     * @param kind as {@code EvidencePart.Kind}; in lower case the name of the form's field
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way out, never compared
    record Part(String kind, String mediaType, byte[] bytes) {}

    static EvidenceSet of(
            CaptureEvidence request, Shot.Taken taken, Optional<String> platform, CaptureProperties properties) {
        List<Part> files = new ArrayList<>();
        files.add(new Part("PAGE", "image/png", taken.page()));
        files.add(new Part("ELEMENT", "image/png", taken.element()));
        files.add(new Part("TEXT", "text/plain;charset=utf-8", bytes(taken.text())));
        platform.ifPresent(words -> files.add(new Part("PLATFORM", "application/json", bytes(words))));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("captureId", request.effectId());
        manifest.put("caseId", request.caseId());
        manifest.put("platform", request.post().platform());
        manifest.put("account", request.post().account());
        manifest.put("nativeId", request.post().nativeId());
        manifest.put("requestedAddress", request.address());
        manifest.put("finalAddress", taken.finalAddress());
        manifest.put("status", taken.status());
        manifest.put("redirects", taken.redirects());
        manifest.put("capturedAt", taken.at());
        manifest.put("browser", taken.browser());
        manifest.put("viewport", Map.of("width", properties.width(), "height", properties.height()));
        manifest.put("page", Map.of("width", taken.pageWidth(), "height", taken.pageHeight()));
        manifest.put("title", taken.title());
        manifest.put("words", taken.exact() ? "an element says exactly this" : "the page has them");
        manifest.put("pictures", Map.of("shown", taken.picturesShown(), "missing", taken.picturesMissing()));
        manifest.put("platformRecord", platform.isPresent() ? "the same words" : "not shown to us");
        manifest.put("refusedAddresses", taken.refused());
        manifest.put("files", files.stream().map(EvidenceSet::line).toList());
        files.addFirst(new Part("MANIFEST", "application/json", JSON.writeValueAsBytes(manifest)));
        return new EvidenceSet(files);
    }

    private static Map<String, Object> line(Part part) {
        return Map.of(
                "kind", part.kind(),
                "mediaType", part.mediaType(),
                "length", part.bytes().length,
                "sha256", sha256(part.bytes()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
