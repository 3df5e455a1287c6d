package se.inkom.command.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import se.inkom.events.cases.Classification;

/**
 * Invented Swedish posts, each with what a person would call it. Which part one belongs to is decided by its digest and by
 * nobody's choice: of each class, the 24 with the smallest SHA-256 are for tuning the lists on, the others are held out.
 */
record LabelledPosts(List<Post> posts) {
    static final int TUNED_PER_CLASS = 24;
    private static final Path FOLDER = Path.of("src", "test", "resources", "triage");

    record Post(Classification label, String text) {}

    /** The set that the lists were made with. */
    static LabelledPosts all() {
        return read("posts.tsv");
    }

    /** Written when the first lists were finished, and what the lists were then widened by. */
    static LabelledPosts second() {
        return read("posts-second.tsv");
    }

    /** Written when the lists were finished for good, and never used to change them. */
    static LabelledPosts fresh() {
        return read("posts-fresh.tsv");
    }

    LabelledPosts tuned() {
        return part(true);
    }

    LabelledPosts heldOut() {
        return part(false);
    }

    private LabelledPosts part(boolean tuned) {
        return new LabelledPosts(Arrays.stream(Classification.values())
                .flatMap(label -> {
                    List<Post> ofClass = posts.stream()
                            .filter(post -> post.label == label)
                            .sorted(Comparator.comparing(LabelledPosts::digest))
                            .toList();
                    return tuned
                            ? ofClass.stream().limit(TUNED_PER_CLASS)
                            : ofClass.stream().skip(TUNED_PER_CLASS);
                })
                .toList());
    }

    private static LabelledPosts read(String file) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
            return new LabelledPosts(lines.map(line -> line.split("\t", 2))
                    .map(parts -> new Post(Classification.valueOf(parts[0]), parts[1]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Post post) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(post.text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
