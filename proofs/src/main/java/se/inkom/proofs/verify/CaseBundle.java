package se.inkom.proofs.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.MissingDataException;
import se.inkom.proofs.ProofException;

/** The files of a case bundle (docs/verify.md). Reads only; believes no size that the archive claims. */
public final class CaseBundle implements Closeable {
    /** More than any text in a bundle; evidence files are streamed. */
    private static final int LONGEST_TEXT = 16 << 20;

    private final ZipFile zip;
    private final List<String> names;

    private CaseBundle(ZipFile zip) {
        this.zip = zip;
        this.names =
                Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
    }

    /** @throws IOException when the file is no readable archive */
    public static CaseBundle open(Path file) throws IOException {
        return new CaseBundle(new ZipFile(file.toFile()));
    }

    List<String> names() {
        return names;
    }

    /** Names under a folder, in order. */
    List<String> under(String folder) {
        return names.stream().filter(name -> name.startsWith(folder)).sorted().toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    byte[] bytes(String name) {
        try (InputStream in = stream(name)) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new ProofException(name + " is larger than any such file is");
            }
            return bytes;
        } catch (IOException e) {
            throw new ProofException(name + " is damaged: " + e.getMessage(), e);
        }
    }

    InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new MissingDataException("the bundle has no file " + name);
        }
        return zip.getInputStream(entry);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The {@code key: value} lines of {@code bundle.txt}. */
    SortedMap<String, String> description() {
        var description = new TreeMap<String, String>();
        for (String line : lines("bundle.txt")) {
            int colon = line.indexOf(": ");
            if (colon < 0 || description.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
                throw new ProofException("bundle.txt has a line that is not \"key: value\", or one twice");
            }
        }
        return description;
    }

    /** A name that is there twice: two readers could see two files. */
    @Nullable
    String repeated() {
        List<String> seen = new ArrayList<>(names);
        Collections.sort(seen);
        for (int i = 1; i < seen.size(); i++) {
            if (seen.get(i).equals(seen.get(i - 1))) {
                return seen.get(i);
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
