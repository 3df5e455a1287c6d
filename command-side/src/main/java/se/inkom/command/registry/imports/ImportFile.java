package se.inkom.command.registry.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.inkom.web.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** An export in a folder: its manifest, and the lines that must be what the manifest says. */
record ImportFile(Path lines, String manifest, String digest) {
    private static final String FORMAT = "inkom-diary-export/1";
    private static final String LINES = "diarium.jsonl";
    private static final List<String> FILTERS =
            List.of("authority", "year", "from", "to", "matterStatus", "changedSince", "q");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader LINE = JSON.readerFor(ImportedLine.class);

    static ImportFile in(Path folder) throws IOException {
        Path file = folder.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw refused("import-unknown", "There is no export of that name in the folder of imports.");
        }
        String manifest = Files.readString(file);
        JsonNode said = JSON.readTree(manifest);
        if (!said.path("format").asString("").equals(FORMAT)) {
            throw refused("import-format", "The manifest is not one of " + FORMAT + ".");
        }
        if (FILTERS.stream().anyMatch(said.path("wanted")::has)) {
            throw refused("import-partial", "The export holds a part of a diary. Export the whole of it.");
        }
        for (JsonNode one : said.path("files")) {
            if (one.path("name").asString("").equals(LINES)) {
                return new ImportFile(
                        folder.resolve(LINES), manifest, one.path("sha256").asString(""));
            }
        }
        throw refused("import-format", "The export has no " + LINES + ". Make it with JSONL among its formats.");
    }

    /**
     * Reads it once before anything is taken: the bytes are those of the manifest, every series is 1, 2, 3 without gaps (I5), and
     * so are the entries of every matter.
     *
     * @return whether there is anything in it
     */
    boolean check() throws IOException {
        if (!Files.isRegularFile(lines) || !digestOf(lines).equals(digest)) {
            throw refused("import-digest-differs", LINES + " is not the file that its manifest names.");
        }
        @Nullable ImportedLine[] last = new ImportedLine[1];
        eachMatter(matter -> {
            ImportedLine first = matter.getFirst();
            ImportedLine before = last[0];
            boolean sameSeries = before != null
                    && before.year() == first.year()
                    && before.authority().equals(first.authority());
            boolean next = first.number() == (sameSeries && before != null ? before.number() + 1 : 1);
            boolean dense = java.util.stream.IntStream.range(0, matter.size())
                    .allMatch(i -> matter.get(i).entryNumber() == i + 1);
            if (!next || !dense || first.matter() == null) {
                throw refused(
                        "import-gap",
                        "The diary of " + first.authority() + " " + first.year() + " has a gap at number "
                                + first.number() + ", or among its entries.");
            }
            last[0] = first;
        });
        return last[0] != null;
    }

    /** Hands over the lines of one matter at a time. */
    void eachMatter(Consumer<List<ImportedLine>> use) throws IOException {
        var matter = new ArrayList<ImportedLine>();
        try (BufferedReader in = Files.newBufferedReader(lines)) {
            for (@Nullable String text = in.readLine(); text != null; text = in.readLine()) {
                ImportedLine line = LINE.readValue(text);
                if (!matter.isEmpty() && !matter.getLast().matterId().equals(line.matterId())) {
                    use.accept(List.copyOf(matter));
                    matter.clear();
                }
                matter.add(line);
            }
        } catch (JacksonException unreadable) {
            throw refused("import-format", LINES + " has a line that is not one of " + FORMAT + ".");
        }
        if (!matter.isEmpty()) {
            use.accept(List.copyOf(matter));
        }
    }

    private static String digestOf(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProblemException refused(String code, String why) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, why);
    }
}
