package se.inkom.proofs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.NoteVerifier;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.verify.Keys;
import se.inkom.proofs.verify.LogCheck;

/** What a user brings along, read from the command line's files. Anything unreadable is a matter of usage, not a verdict. */
final class Material {
    private Material() {}

    static LogFolder log(String folder) {
        Path path = path(folder);
        if (!Files.isDirectory(path)) {
            throw new UsageException("There is no folder " + path + ".");
        }
        return new LogFolder(path);
    }

    /** Each value is a vkey itself, or a file with one per line. */
    static Keys keys(List<String> values) {
        List<NoteVerifier> keys = new ArrayList<>();
        for (String value : values) {
            List<String> lines = value.contains("+") && !Files.exists(path(value))
                    ? List.of(value)
                    : new String(read(value), StandardCharsets.UTF_8).lines().toList();
            for (String line : lines) {
                if (!line.isBlank()) {
                    keys.add(key(line.strip()));
                }
            }
        }
        if (!values.isEmpty() && keys.isEmpty()) {
            throw new UsageException("There is no key in " + values + ".");
        }
        return new Keys(keys);
    }

    private static NoteVerifier key(String line) {
        try {
            return NoteVerifier.parse(line);
        } catch (ProofException e) {
            throw new UsageException("--key: " + e.getMessage(), e);
        }
    }

    static @Nullable SignedNote kept(Optional<String> file) {
        if (file.isEmpty()) {
            return null;
        }
        try {
            return LogCheck.readKept(read(file.get()));
        } catch (ProofException e) {
            throw new UsageException("--since " + file.get() + ": " + e.getMessage(), e);
        }
    }

    static List<X509Certificate> authorities(List<String> files) {
        List<X509Certificate> authorities = new ArrayList<>();
        for (String file : files) {
            try (var in = Files.newInputStream(path(file))) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .forEach(certificate -> authorities.add((X509Certificate) certificate));
            } catch (IOException | CertificateException e) {
                throw new UsageException("--tsa-cert " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return authorities;
    }

    static byte[] read(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw new UsageException("The file " + file + " cannot be read.", e);
        }
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(text + " is no file name.", e);
        }
    }
}
