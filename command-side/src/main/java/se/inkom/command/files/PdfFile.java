package se.inkom.command.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import se.inkom.web.ProblemException;

/**
 * PDF by PDFBox, every object and every stream of it. Nothing in it may act: no script, no launching, sending or opening of
 * other files, no files inside, no forms that compute. Links to pages are what a printed page has, and stay.
 */
final class PdfFile {
    private static final int MAX_PAGES = 200;
    private static final int MAX_SIDE = 20_000;
    private static final long MAX_UNPACKED = 100L * 1024 * 1024;
    private static final int DEEPEST = 100;
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "AA", "XFA", "EmbeddedFiles", "EF", "RichMediaContent", "Collection");
    private static final Set<String> ACTIVE_VALUES = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMedia",
            "RichMediaExecute",
            "GoTo3DView",
            "Screen",
            "3D",
            "FileAttachment",
            "EmbeddedFile");
    private static final List<COSName> KINDS = List.of(COSName.S, COSName.SUBTYPE, COSName.TYPE);
    private static final List<String> PICTURES = List.of(
            COSName.DCT_DECODE.getName(),
            COSName.JPX_DECODE.getName(),
            COSName.JBIG2_DECODE.getName(),
            COSName.CCITTFAX_DECODE.getName());
    private static final Pattern TWICE_PACKED = Pattern.compile("/Filter\\s*\\[[^\\]]*Decode[^\\]]*Decode");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long unpacked;

    private PdfFile() {}

    static void check(byte[] bytes) {
        checkFrame(bytes);
        refuseBombs(bytes);
        try (COSDocument source =
                new PDFParser(new RandomAccessReadBuffer(bytes)).parse(false).getDocument()) {
            if (source.isEncrypted()) {
                throw encrypted(null);
            }
            new PdfFile().checkObjects(source);
            checkPages(new PDDocument(source));
        } catch (InvalidPasswordException e) {
            throw encrypted(e);
        } catch (IOException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            throw Refusal.UNREADABLE.because(
                    "The file begins as a PDF but cannot be read to its end: it is cut short or damaged. Print the page again.",
                    e);
        }
    }

    private static void checkFrame(byte[] bytes) {
        String head = latin(bytes, 0, Math.min(1024, bytes.length)).toLowerCase(java.util.Locale.ROOT);
        if (head.contains("<script") || head.contains("<html") || head.contains("<svg") || head.contains("<?php")) {
            throw Refusal.POLYGLOT.because("The PDF can also be read as a page or a program. Print the page again.");
        }
        int from = Math.max(0, bytes.length - 2048);
        String tail = latin(bytes, from, bytes.length - from);
        int end = tail.lastIndexOf("%%EOF");
        if (end < 0) {
            throw Refusal.UNREADABLE.because("The PDF has no end: it is cut short. Print the page again.");
        }
        if (!tail.substring(end + 5).isBlank()) {
            throw Refusal.POLYGLOT.because("Something else follows after the end of the PDF. Print the page again.");
        }
        if (TWICE_PACKED.matcher(latin(bytes, 0, bytes.length)).find()) {
            throw Refusal.UNREADABLE.because("The PDF packs its parts more than once. Print the page again.");
        }
    }

    /** Before the parser: it unpacks some streams while it reads, and into memory. */
    private static void refuseBombs(byte[] bytes) {
        long sum = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            var inflater = new Inflater();
            try {
                inflater.setInput(bytes, at, bytes.length - at);
                for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                    sum += n;
                    if (sum > MAX_UNPACKED) {
                        throw tooLarge();
                    }
                }
            } catch (DataFormatException notPacked) {
                // another kind of stream
            } finally {
                inflater.end();
            }
        }
    }

    /** Where the bytes of the next stream begin; -1 after the last. */
    private static int next(byte[] bytes, int from) {
        for (int i = Math.max(from, 6); i < bytes.length - 2; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] != 0) {
                int end = bytes[i - 1] == '\r' ? i - 1 : i;
                if (end >= 6
                        && bytes[end - 1] == 'm'
                        && bytes[end - 2] == 'a'
                        && bytes[end - 3] == 'e'
                        && bytes[end - 4] == 'r'
                        && bytes[end - 5] == 't'
                        && bytes[end - 6] == 's') {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private void checkObjects(COSDocument source) throws IOException {
        look(source.getTrailer(), 0);
        for (COSObjectKey key : List.copyOf(source.getXrefTable().keySet())) {
            look(source.getObjectFromPool(key), 0);
        }
    }

    private void look(@Nullable COSBase thing, int depth) throws IOException {
        COSBase object = thing instanceof COSObject reference ? reference.getObject() : thing;
        if (object == null || !seen.add(object)) {
            return;
        }
        if (depth > DEEPEST) {
            throw new IOException("nested too deeply");
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i), depth + 1);
            }
        } else if (object instanceof COSDictionary dictionary) {
            refuseActive(dictionary);
            for (COSName key : dictionary.keySet()) {
                look(dictionary.getItem(key), dictionary.getItem(key) instanceof COSObject ? 0 : depth + 1);
            }
            if (dictionary instanceof COSStream stream) {
                unpack(stream);
            }
        }
    }

    private static void refuseActive(COSDictionary dictionary) {
        boolean active = dictionary.keySet().stream().anyMatch(key -> ACTIVE_KEYS.contains(key.getName()))
                || KINDS.stream()
                        .anyMatch(kind -> dictionary.getDictionaryObject(kind) instanceof COSName value
                                && ACTIVE_VALUES.contains(value.getName()));
        if (active) {
            throw Refusal.ACTIVE.because(
                    "The PDF has a script, a file, a form or an action in it. Print the page as a plain PDF.");
        }
        if (COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            PictureDecoder.checkSize(dictionary.getInt(COSName.WIDTH, 1), dictionary.getInt(COSName.HEIGHT, 1));
        }
    }

    private void unpack(COSStream stream) throws IOException {
        try (InputStream in = new PDStream(stream).createInputStream(PICTURES)) {
            unpacked += in.transferTo(OutputStream.nullOutputStream());
        }
        if (unpacked > MAX_UNPACKED) {
            throw tooLarge();
        }
    }

    private static void checkPages(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages < 1) {
            throw new IOException("no pages");
        }
        if (pages > MAX_PAGES) {
            throw Refusal.TOO_MANY_PAGES.because("The PDF has more than 200 pages. Print what is evidence.");
        }
        document.getPages().forEach(page -> {
            if (page.getMediaBox().getWidth() > MAX_SIDE || page.getMediaBox().getHeight() > MAX_SIDE) {
                throw Refusal.TOO_MANY_PIXELS.because("A page of the PDF is larger than any paper. Print it again.");
            }
        });
    }

    private static ProblemException encrypted(@Nullable Exception cause) {
        return Refusal.ENCRYPTED.because("The PDF is encrypted, so nobody could read the evidence later.", cause);
    }

    private static ProblemException tooLarge() {
        return Refusal.UNPACKS_TOO_LARGE.because("The PDF unpacks into more than 100 MiB. Print less.");
    }

    private static String latin(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
