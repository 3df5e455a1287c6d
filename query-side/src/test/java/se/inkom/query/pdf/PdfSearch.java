package se.inkom.query.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks for words everywhere in a PDF: in its text as a reader's search finds it, in every string, in every stream after it is
 * decompressed, as letters of several encodings and as the numbers of the glyphs of its own fonts, and in the bytes of the file.
 */
public final class PdfSearch {
    private final byte[] file;
    private final String text;
    private final Set<String> strings = new LinkedHashSet<>();
    private final List<String> streams = new ArrayList<>();
    private final List<PDFont> fonts = new ArrayList<>();
    private final PDDocument document;

    private PdfSearch(byte[] file) throws IOException {
        this.file = file;
        this.document = Loader.loadPDF(file);
        this.text = new PDFTextStripper().getText(document);
        var seen = new LinkedHashSet<COSBase>();
        walk(document.getDocument().getTrailer(), seen);
        for (var page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
    }

    public static PdfSearch in(byte[] file) throws IOException {
        return new PdfSearch(file);
    }

    /** As a reader's search finds it, with every run of white space as one space. */
    public String text() {
        return text.replaceAll("\\s+", " ");
    }

    public int streams() {
        return streams.size();
    }

    /** The kinds of places in which these words stand. */
    public Set<String> places(String words) {
        var places = new TreeSet<String>();
        if (text().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
            places.add("text");
        }
        if (strings.stream().anyMatch(string -> string.contains(words))) {
            places.add("string");
        }
        var raw = new String(file, ISO_8859_1);
        for (byte[] form : forms(words)) {
            var needle = new String(form, ISO_8859_1);
            String hex = HexFormat.of().formatHex(form);
            if (streams.stream()
                    .anyMatch(s ->
                            s.contains(needle) || s.toLowerCase(Locale.ROOT).contains(hex))) {
                places.add("stream");
            }
            if (raw.contains(needle)) {
                places.add("file");
            }
        }
        return places;
    }

    private List<byte[]> forms(String words) {
        var forms = new ArrayList<>(List.of(
                words.getBytes(UTF_8), words.getBytes(ISO_8859_1), words.getBytes(UTF_16BE), words.getBytes(UTF_16LE)));
        for (PDFont font : fonts) {
            try {
                forms.add(font.encode(words));
            } catch (IOException | IllegalArgumentException lettersThatThisSubsetLacks) {
                // then it cannot stand there in this font
            }
        }
        return forms;
    }

    private void walk(COSBase at, Set<COSBase> seen) throws IOException {
        COSBase base = at instanceof COSObject reference ? reference.getObject() : at;
        if (base == null || !seen.add(base)) {
            return;
        }
        switch (base) {
            case COSString string -> strings.add(string.getString());
            case COSArray array -> {
                for (COSBase item : array) {
                    walk(item, seen);
                }
            }
            case COSDictionary dictionary -> {
                if (dictionary instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        streams.add(new String(in.readAllBytes(), ISO_8859_1));
                    }
                }
                for (COSBase value : dictionary.getValues()) {
                    walk(value, seen);
                }
            }
            default -> {
                // numbers and names
            }
        }
    }
}
