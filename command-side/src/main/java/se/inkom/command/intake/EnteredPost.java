package se.inkom.command.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;

/**
 * A post as a person describes it.
 *
 * @param account which of our accounts it was written on, or was reported through
 * @param platform where it stands, when that is not the account's own platform; counts only together with {@code nativeId}
 * @param nativeId the platform's id, if it has one; two posts with the same id are the same post
 * @param publishedAt when it became reachable; now when absent (L1)
 */
record EnteredPost(
        @NotBlank String account,
        @Nullable Platform platform,
        @Size(max = 200) @Nullable String nativeId,
        @Size(max = 200) @Nullable String authorName,
        @Size(max = 20000) @Nullable String text,
        @Nullable @WebAddress URI permalink,
        @Nullable Instant publishedAt) {}
