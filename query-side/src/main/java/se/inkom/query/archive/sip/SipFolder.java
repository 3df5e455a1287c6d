package se.inkom.query.archive.sip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a package while it is made. Each is hashed as it is written, and never read again until it is packed. */
public final class SipFolder {
    private final Path root;
    private final List<SipFile> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    public SipFolder(Path root) {
        this.root = root;
    }

    /** Writes a file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public SipFile add(String path, FileFormat format, String title, byte[] bytes) {
        return add(path, format, title, null, out -> out.write(bytes));
    }

    /** @param madeFrom path of the file that this is a copy of */
    public SipFile add(String path, FileFormat format, String title, @Nullable String madeFrom, Content content) {
        if (!paths.add(path)) {
            throw new IllegalStateException("The package would have " + path + " twice");
        }
        MessageDigest digest = sha256();
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                content.writeTo(out);
            }
            var added = new SipFile(
                    path, HexFormat.of().formatHex(digest.digest()), Files.size(file), format, title, madeFrom);
            files.add(added);
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that is not taken yet, as near to the wanted one as can be. */
    public String free(String path) {
        int dot = path.lastIndexOf('.');
        String found = path;
        for (int i = 2; paths.contains(found); i++) {
            found = path.substring(0, dot) + "-" + i + path.substring(dot);
        }
        return found;
    }

    public Path root() {
        return root;
    }

    /** In the order in which they were written. */
    public List<SipFile> files() {
        return List.copyOf(files);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
