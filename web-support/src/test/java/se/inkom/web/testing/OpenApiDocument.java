package se.inkom.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed description of an API, {@code docs/openapi/<application>.yaml}, so that a change of it shows in review. */
public final class OpenApiDocument {
    private OpenApiDocument() {}

    /** Compares it with what the application serves now; to be called in the application's own module. */
    public static void assertCommitted(String application, String served) throws IOException {
        assertThat(served).startsWith("openapi:");
        Path now = Path.of("target", "openapi.yaml");
        Path committed = Path.of("..", "docs", "openapi", application + ".yaml");
        Files.createDirectories(now.getParent());
        Files.writeString(now, served);
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as(
                        "the API of %s changed; when that was meant, run: cp %s/target/openapi.yaml docs/openapi/%s.yaml",
                        application, application, application)
                .isEqualTo(served);
    }
}
