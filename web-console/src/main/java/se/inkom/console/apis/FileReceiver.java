package se.inkom.console.apis;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes a file as an API sends it. */
@FunctionalInterface
public interface FileReceiver {
    void take(@Nullable String contentType, @Nullable String disposition, InputStream bytes) throws IOException;
}
