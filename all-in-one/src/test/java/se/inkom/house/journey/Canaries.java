package se.inkom.house.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Words that nobody else says, one for each field that is kept apart, and the list of places where they were looked for. All
 * begin alike, so that one look through a file is enough; a field that anybody may read has a word of another kind, which shows
 * that the looking finds something.
 */
final class Canaries {
    private static final String PROTECTED = "zqkanarie";
    private static final String OPEN = "zqsynlig";

    private final Random random = new Random();
    private final Map<String, String> byField = new LinkedHashMap<>();
    private final String open = OPEN + letters();
    private final List<String> places = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();
    private final TreeSet<String> kindsWithOpen = new TreeSet<>();

    /** A new word for that field. */
    String in(String field) {
        String word = PROTECTED + letters();
        byField.put(field, word);
        return word;
    }

    /** What anybody may read. */
    String open() {
        return open;
    }

    Map<String, String> byField() {
        return byField;
    }

    List<String> places() {
        return places;
    }

    /** Places in which a word was found that must not be there. */
    List<String> leaks() {
        return leaks;
    }

    /** Kinds of places in which the open word was found. */
    TreeSet<String> kindsWithOpen() {
        return kindsWithOpen;
    }

    /** Looks there; an archive is opened, and so is everything in it. */
    void look(String kind, String place, byte[] bytes) {
        places.add(kind + " " + place);
        search(kind, place, bytes);
    }

    void look(String kind, String place, String text) {
        look(kind, place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same place goes on. */
    void search(String kind, String place, byte[] bytes) {
        // in Latin 1 a character is a byte, and looking for one string in another is what a JVM does fastest
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(PROTECTED) || text.toLowerCase(Locale.ROOT).contains(hex(PROTECTED))) {
            leaks.add(kind + " " + place + ": " + fieldsIn(text));
        }
        if (text.contains(open)) {
            kindsWithOpen.add(kind);
        }
        if (text.startsWith("PK\u0003\u0004")) {
            unpack(kind, place, bytes);
        }
    }

    private List<String> fieldsIn(String text) {
        return byField.entrySet().stream()
                .filter(field -> text.contains(field.getValue()) || text.contains(hex(field.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void unpack(String kind, String place, byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                search(kind, place + "!" + entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    private String letters() {
        return random.ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
