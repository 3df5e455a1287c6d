package se.inkom.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The published log: one tree per epoch, each in a folder {@code epoch-<e>} (ADR 0016, docs/verify.md). Reads only. */
public final class LogFolder {
    private static final Pattern EPOCH = Pattern.compile("epoch-([1-9][0-9]{0,8})");

    private final Path folder;

    public LogFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** The epochs that are here, the first one first. */
    public List<Integer> epochs() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> EPOCH.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> Integer.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The log folder " + folder + " cannot be read", e);
        }
    }

    public EpochFolder epoch(int epoch) {
        return new EpochFolder(folder.resolve("epoch-" + epoch), epoch);
    }
}
