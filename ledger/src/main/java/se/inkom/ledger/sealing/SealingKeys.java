package se.inkom.ledger.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.inkom.proofs.NoteSigner;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.SignedNote;

/**
 * The keys that sign checkpoints: every {@code *.pem} file of a folder, Ed25519 in PKCS#8, as OpenSSL writes and reads it.
 * All of them sign, so that a new key is known to auditors before an old one goes (docs/sealing.md).
 */
final class SealingKeys {
    private static final String FIRST = "sealing-1.pem";
    private static final byte[] PKCS8_HEADER = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int SEED_LENGTH = 32;

    private final List<byte[]> seeds;

    private SealingKeys(List<byte[]> seeds) {
        this.seeds = seeds;
    }

    /** Reads the folder; a first start makes a key with rights for its owner only. */
    static SealingKeys openOrCreate(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (files(folder).isEmpty()) {
                create(folder.resolve(FIRST));
            }
            List<byte[]> seeds = new ArrayList<>();
            for (Path file : files(folder)) {
                seeds.add(read(file));
            }
            return new SealingKeys(seeds);
        } catch (IOException e) {
            throw new IllegalStateException("The folder of sealing keys " + folder + " cannot be read or created", e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pem"))
                    .sorted()
                    .toList();
        }
    }

    private static void create(Path file) throws IOException {
        byte[] der = Arrays.copyOf(PKCS8_HEADER, PKCS8_HEADER.length + SEED_LENGTH);
        byte[] seed = new byte[SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        System.arraycopy(seed, 0, der, PKCS8_HEADER.length, SEED_LENGTH);
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, pem, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh); // unlike a move it never takes another process's key away
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static byte[] read(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (rights.contains(PosixFilePermission.OTHERS_READ) || rights.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IllegalStateException("The sealing key " + file + " may be read or written by others: chmod 600");
        }
        String base64 = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        byte[] der;
        try {
            der = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw notAKey(file);
        }
        if (der.length != PKCS8_HEADER.length + SEED_LENGTH
                || !Arrays.equals(der, 0, PKCS8_HEADER.length, PKCS8_HEADER, 0, PKCS8_HEADER.length)) {
            throw notAKey(file);
        }
        return Arrays.copyOfRange(der, PKCS8_HEADER.length, der.length);
    }

    private static IllegalStateException notAKey(Path file) {
        return new IllegalStateException("The sealing key " + file
                + " is no Ed25519 private key in PKCS#8 (openssl genpkey -algorithm ed25519)");
    }

    /** The keys under the name of one log and epoch. */
    Signers named(String origin) {
        return new Signers(
                seeds.stream().map(seed -> NoteSigner.ofSeed(origin, seed)).toArray(NoteSigner[]::new));
    }

    /** The keys of one origin. */
    static final class Signers {
        private final NoteSigner[] signers;

        private Signers(NoteSigner[] signers) {
            this.signers = signers;
        }

        SignedNote sign(String text) {
            return SignedNote.sign(text, signers);
        }

        List<NoteVerifier> verifiers() {
            return Stream.of(signers).map(NoteSigner::verifier).toList();
        }
    }
}
