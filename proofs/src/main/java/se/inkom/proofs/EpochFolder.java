package se.inkom.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One epoch of a published log: a C2SP tlog-tiles tree with its journal, keys and timestamps. Reads only. */
public final class EpochFolder implements TileStore {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}\\.notes");
    private static final Pattern TIMESTAMP = Pattern.compile("([1-9][0-9]{0,17})\\.tsr");

    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{0,2}");

    private final Path folder;
    private final int epoch;

    EpochFolder(Path folder, int epoch) {
        this.folder = folder;
        this.epoch = epoch;
    }

    public Path path() {
        return folder;
    }

    public int epoch() {
        return epoch;
    }

    /** The newest signed checkpoint. */
    public SignedNote checkpoint() {
        return SignedNote.parse(read("checkpoint"));
    }

    /** The files of the journal, the oldest day first. */
    public List<Path> journal() {
        return list("checkpoints", DAY).toList();
    }

    /** The keys the folder itself names; an auditor trusts his own instead. */
    public List<NoteVerifier> vkeys() {
        return new String(read("vkeys"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(NoteVerifier::parse)
                .toList();
    }

    /** RFC 3161 tokens by the size of the checkpoint they are for. */
    public SortedMap<Long, Path> timestamps() {
        var timestamps = new TreeMap<Long, Path>();
        list("timestamps", TIMESTAMP).forEach(file -> {
            Matcher name = TIMESTAMP.matcher(file.getFileName().toString());
            if (name.matches()) {
                timestamps.put(Long.valueOf(name.group(1)), file);
            }
        });
        return timestamps;
    }

    @Override
    public byte[] tile(int level, long n, int width) {
        String partial = Tiles.path(level, n, width);
        Optional<byte[]> hashes = readIfThere(partial);
        if (hashes.isPresent()) {
            return requireWidth(hashes.get(), width, partial);
        }
        byte[] full = grown(partial, Tiles.path(level, n, Tiles.WIDTH));
        return Arrays.copyOf(requireWidth(full, Tiles.WIDTH, partial), width * Hash.LENGTH);
    }

    private static byte[] requireWidth(byte[] hashes, int width, String path) {
        if (hashes.length != width * Hash.LENGTH) {
            throw new ProofException(path + " has " + hashes.length + " bytes, not " + width * Hash.LENGTH);
        }
        return hashes;
    }

    /** The bundle with this many leaf records, or what there is in the file of that name. */
    public byte[] entries(long n, int width) {
        String partial = Tiles.entriesPath(n, width);
        return readIfThere(partial)
                .orElseGet(() -> EntryBundle.beginning(grown(partial, Tiles.entriesPath(n, Tiles.WIDTH)), width));
    }

    /** A log may take a partial file away when the full one is there, also while it is being read. */
    private byte[] grown(String partial, String full) {
        return readIfThere(full)
                .orElseThrow(() -> new MissingDataException("epoch " + epoch + " has no file " + partial));
    }

    /** Widths of the partial files that lie beside or before a full one, such as 17 for {@code tile/0/000.p/17}. */
    public List<Integer> partials(String fullPath) {
        return list(fullPath + ".p", WIDTH)
                .map(file -> Integer.valueOf(file.getFileName().toString()))
                .sorted()
                .toList();
    }

    private byte[] read(String file) {
        return readIfThere(file).orElseThrow(() -> new MissingDataException("epoch " + epoch + " has no file " + file));
    }

    /** A file of this epoch as it is. */
    public Optional<byte[]> readIfThere(String file) {
        Path path = folder.resolve(file);
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (Files.isDirectory(path)) {
                return Optional.empty();
            }
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private Stream<Path> list(String name, Pattern wanted) {
        Path directory = folder.resolve(name);
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .filter(file ->
                            wanted.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be read", e);
        }
    }
}
