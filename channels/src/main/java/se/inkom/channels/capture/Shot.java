package se.inkom.channels.capture;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one visit of a page. */
sealed interface Shot {
    /**
     * The page shows the words.
     *
     * @param exact an element says exactly the words, and not only among others
     * @param element the post alone
     * @param refused addresses that the page wanted and did not get
     */
    @SuppressWarnings("ArrayRecordComponent") // on their way to the archive, never compared
    record Taken(
            URI finalAddress,
            int status,
            int redirects,
            String title,
            String text,
            boolean exact,
            int picturesShown,
            int picturesMissing,
            int pageWidth,
            int pageHeight,
            byte[] page,
            byte[] element,
            String browser,
            Set<String> refused,
            Instant at)
            implements Shot {}

    /** The page proves nothing, and looking again will not help by itself. */
    record Rejected(String reason, @Nullable Integer status) implements Shot {}

    /** The look failed for a reason that may pass. */
    record Failed(String reason) implements Shot {}
}
