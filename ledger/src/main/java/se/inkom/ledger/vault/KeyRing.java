package se.inkom.ledger.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's keys, one line each: {@code <id> <base64 of 32 bytes>}. The first line also keys fingerprints and
 * never goes away; the last line encrypts what is written now. Rotation is adding a line (docs: README, "Keys").
 */
public final class KeyRing {
    private static final int KEY_BYTES = 32;

    private final SequencedMap<String, SecretKey> keys;

    private KeyRing(SequencedMap<String, SecretKey> keys) {
        this.keys = keys;
    }

    /** Reads the key file; a first start creates it with rights for its owner only. */
    public static KeyRing openOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return open(file);
        } catch (IOException e) {
            throw new IllegalStateException("The vault's key file " + file + " cannot be read or created", e);
        }
    }

    /**
     * Reads an existing key file.
     *
     * @throws IllegalStateException when it is missing, since a new key could not open old content
     */
    public static KeyRing openExisting(Path file) {
        if (Files.notExists(file)) {
            throw new IllegalStateException("The vault's key file " + file
                    + " is missing; command-side creates it, and readers need the same file");
        }
        return openOrCreate(file);
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            return; // another process was first, and its key is as good
        }
        Files.writeString(
                file,
                "k1 " + Base64.getEncoder().encodeToString(key) + "\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    private static KeyRing open(Path file) throws IOException {
        SequencedMap<String, SecretKey> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split(" ", 2);
            byte[] key = parts.length == 2 ? Base64.getDecoder().decode(parts[1].strip()) : new byte[0];
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "The vault's key file " + file + " must hold lines of '<id> <base64 of 32 bytes>'");
            }
            keys.put(parts[0], new SecretKeySpec(key, "AES"));
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("The vault's key file " + file + " is empty");
        }
        return new KeyRing(keys);
    }

    String currentId() {
        return keys.lastEntry().getKey();
    }

    SecretKey current() {
        return keys.lastEntry().getValue();
    }

    SecretKey fingerprintKey() {
        return keys.firstEntry().getValue();
    }

    SecretKey byId(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("The vault's key file holds no key " + id + ", which some content needs");
        }
        return key;
    }
}
