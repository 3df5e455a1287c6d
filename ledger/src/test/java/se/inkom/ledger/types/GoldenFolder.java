package se.inkom.ledger.types;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.inkom.events.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of golden files against what is registered and what is pinned. {@code golden.sha256} is in the form of {@code
 * sha256sum}, so that anyone can check the folder without Java.
 */
record GoldenFolder(Path folder) {
    private static final String PINS = "golden.sha256";
    private static final String WRITE =
            "mvn -pl ledger -am test -Dtest=GoldenFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Dinkom.golden.write=true";
    private static final JsonMapper JSON = new JsonMapper();

    /** Every break of the contract, each with what to do about it. */
    List<String> complaints(TypeRegistry types) throws IOException {
        var complaints = new ArrayList<String>();
        Map<String, String> pinned = pins();
        var found = new TreeSet<>(files());
        var expected = new TreeSet<String>();
        for (TypeRegistry.StoredType type : types.types()) {
            for (int revision = 1; revision <= type.revision(); revision++) {
                expected.add(fileName(type.name(), revision));
            }
        }
        for (String file : expected) {
            if (!found.contains(file)) {
                complaints.add(file + " is missing: every type and revision has a golden file. Let " + WRITE
                        + " write it, look at it, and commit it with its line in " + PINS + ".");
            }
        }
        for (String file : found) {
            if (file.endsWith(".json") && !expected.contains(file)) {
                complaints.add(
                        file + " has no registered type and revision: a ledger somewhere may hold such events, so"
                                + " register them in EventTypes again. Delete the file only if it never left your own machine.");
            }
            if (!pinned.containsKey(file)) {
                complaints.add(
                        file + " is not pinned: add the line \"" + digest(file) + "  " + file + "\" to " + PINS + ".");
            } else if (!digest(file).equals(pinned.get(file))) {
                complaints.add(file + " was changed: what is stored is stored for ever, and so is its golden file."
                        + " Restore it with git, and give the new shape the next revision, with an upcaster in EventTypes"
                        + " and a file of its own.");
            }
        }
        for (String file : pinned.keySet()) {
            if (!found.contains(file)) {
                complaints.add(file + " is pinned but gone: restore it with git. A golden file is never taken away.");
            }
        }
        return complaints;
    }

    String read(String type, int revision) throws IOException {
        return Files.readString(folder.resolve(fileName(type, revision)));
    }

    /** Writes and pins today's shape of an event whose file is missing; what is there is never touched. */
    void writeIfMissing(DomainEvent event, TypeRegistry types) throws IOException {
        TypeRegistry.StoredType type = types.of(event.getClass());
        String name = fileName(type.name(), type.revision());
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        String pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(types.toJson(event)));
        Files.writeString(file, pretty.replace("\r\n", "\n") + "\n");
        Map<String, String> pins = pins();
        pins.putIfAbsent(name, digest(name));
        var lines = new ArrayList<String>();
        pins.forEach((pinned, digest) -> lines.add(digest + "  " + pinned));
        Files.write(folder.resolve(PINS), lines);
    }

    private Map<String, String> pins() throws IOException {
        var pins = new TreeMap<String, String>();
        for (String line : Files.readAllLines(folder.resolve(PINS))) {
            pins.put(line.substring(66), line.substring(0, 64));
        }
        return pins;
    }

    /** Golden files and golden streams, by their path inside the folder. */
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(PINS))
                    .toList();
        }
    }

    private String digest(String file) throws IOException {
        try {
            byte[] bytes =
                    Files.readString(folder.resolve(file)).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fileName(String type, int revision) {
        return type + ".v" + revision + ".json";
    }
}
