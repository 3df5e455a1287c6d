package se.inkom.command.evidence;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.inkom.events.cases.EvidencePart.Kind;
import se.inkom.events.ids.EffectId;

/**
 * Where the browser's worker brings the files of a capture that was asked for (ADR 0025). They become evidence only when the
 * outcome says so too.
 */
@RestController
class CaptureUploadApi {
    private final CaptureIntake intake;

    CaptureUploadApi(CaptureIntake intake) {
        this.intake = intake;
    }

    @PostMapping(path = "/api/captures/{captureId}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bring(
            @PathVariable UUID captureId,
            @RequestPart MultipartFile manifest,
            @RequestPart MultipartFile page,
            @RequestPart MultipartFile text,
            @RequestPart(required = false) @Nullable MultipartFile element,
            @RequestPart(required = false) @Nullable MultipartFile platform)
            throws IOException {
        Map<Kind, byte[]> files = new EnumMap<>(Kind.class);
        files.put(Kind.MANIFEST, manifest.getBytes());
        files.put(Kind.PAGE, page.getBytes());
        files.put(Kind.TEXT, text.getBytes());
        if (element != null) {
            files.put(Kind.ELEMENT, element.getBytes());
        }
        if (platform != null) {
            files.put(Kind.PLATFORM, platform.getBytes());
        }
        intake.take(new EffectId(captureId), files);
    }
}
