package se.inkom.command.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Files that a second program would read as something else. What is evidence to us and a program, an archive or a page to
 * somebody else proves nothing, and harms whoever opens it.
 */
final class OtherReadings {
    private static final int LONGEST_ZIP_COMMENT = 65_535;
    private static final int ZIP_END = 22;
    private static final int WHERE_PDF_MAY_BEGIN = 1024;
    private static final List<String> MARKUP = List.of(
            "<script", "<html", "<svg", "<!doctype", "<?php", "<iframe", "javascript:", "%pdf-", "pk\u0003\u0004");

    private OtherReadings() {}

    static void refuseArchives(byte[] bytes) {
        if (endsAsZip(bytes) || has(bytes, 257, "ustar") || has(bytes, 0x8001, "CD001")) {
            throw Refusal.POLYGLOT.because(
                    "The file can also be read as an archive of files. Take the screenshot again.");
        }
    }

    static void refuseInPicture(byte[] bytes) {
        refuseArchives(bytes);
        String head = latin(bytes, 0, Math.min(bytes.length, WHERE_PDF_MAY_BEGIN));
        if (head.contains("%PDF-")) {
            throw Refusal.POLYGLOT.because("The picture can also be read as a PDF. Take the screenshot again.");
        }
    }

    /** Of the parts of a picture that no eye sees. */
    static void refuseMarkup(byte[] bytes, int from, int length) {
        String words = latin(bytes, from, length).toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(words::contains)) {
            throw Refusal.POLYGLOT.because(
                    "The picture carries a page, a script or another file in its notes. Take the screenshot again.");
        }
    }

    /** The end record of a ZIP says how long its comment is, and readers look for one that reaches the end of the file. */
    private static boolean endsAsZip(byte[] bytes) {
        int last = bytes.length - ZIP_END;
        for (int at = last; at >= Math.max(0, last - LONGEST_ZIP_COMMENT); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                int comment = (bytes[at + 20] & 0xFF) | (bytes[at + 21] & 0xFF) << 8;
                if (at + ZIP_END + comment <= bytes.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(byte[] bytes, int at, String word) {
        byte[] magic = EvidenceFile.ascii(word);
        return bytes.length >= at + magic.length && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }

    private static String latin(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
