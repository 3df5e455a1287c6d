package se.inkom.query.archive.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a packed package by their path in it, each read once for its length and digest. */
final class PackedFiles implements Closeable {
    private final ZipFile zip;
    private final String folder;
    private final Map<String, Fixity> files = new LinkedHashMap<>();

    /** What a file is, bit by bit. */
    record Fixity(long length, String sha256) {}

    PackedFiles(Path file, Findings findings) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.folder = folder(zip);
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            if (!name.startsWith(folder + "/") || name.contains("\\") || ("/" + name + "/").contains("/../")) {
                findings.add("name-outside", name, "Filen " + name + " ligger utanför paketets mapp " + folder + ".");
            } else if (files.put(name.substring(folder.length() + 1), fixity(entry)) != null) {
                findings.add("name-twice", name, "Filen " + name + " finns två gånger i paketet.");
            }
        }
    }

    private static String folder(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .findFirst()
                .map(name -> name.contains("/") ? name.substring(0, name.indexOf('/')) : name)
                .orElse("");
    }

    private Fixity fixity(ZipEntry entry) throws IOException {
        MessageDigest digest = sha256();
        long length = 0;
        var buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                length += n;
            }
        }
        return new Fixity(length, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The package's only folder. */
    String folder() {
        return folder;
    }

    Map<String, Fixity> files() {
        return Collections.unmodifiableMap(files);
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** @throws IOException also when there is no such file */
    InputStream open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(folder + "/" + path);
        if (entry == null) {
            throw new IOException("no file " + path);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
