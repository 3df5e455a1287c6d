package se.inkom.command.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import se.inkom.command.support.Sha256;
import se.inkom.web.ProblemException;

/** A file that came with a post entered by hand; kept as it is, and handed out as a download only. */
@SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
record AttachedFile(String mediaType, byte[] bytes) {
    private static final Set<String> TAKEN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "video/mp4", "text/plain");

    static List<AttachedFile> all(@Nullable List<MultipartFile> files) throws IOException {
        var all = new ArrayList<AttachedFile>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String type = String.valueOf(file.getContentType());
            if (!TAKEN.contains(type)) {
                throw new ProblemException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "attachment-type",
                        "An attachment may be "
                                + String.join(", ", TAKEN.stream().sorted().toList()) + ".");
            }
            all.add(new AttachedFile(type, file.getBytes()));
        }
        return all;
    }

    String kind() {
        return mediaType.startsWith("image/") ? "photo" : mediaType.startsWith("video/") ? "video" : "file";
    }

    String digest() {
        return Sha256.hex(bytes);
    }
}
