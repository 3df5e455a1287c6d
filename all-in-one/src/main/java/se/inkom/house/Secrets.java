package se.inkom.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of one installation: made at the first start, one file each, readable by the owner only. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** Where a secret of this name is kept, made at random if it is not there yet. */
    public Path file(String name) {
        var file = folder.resolve(name);
        try {
            OwnerOnly.folder(folder);
            if (!Files.exists(file)) {
                OwnerOnly.write(file, random());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String value(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in the same guarded folder that its user fills. */
    Path place(String name) {
        try {
            return OwnerOnly.folder(folder).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
