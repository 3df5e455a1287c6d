package se.inkom.query.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The two fonts that every document carries in itself: DejaVu Sans, which knows Latin, Greek, Cyrillic, Arabic, Hebrew and many
 * signs. The system's own fonts are never used, so that two machines make the same file.
 */
final class Fonts {
    static final String FAMILY = "DejaVu Sans";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final byte[] regular = bytes("DejaVuSans.ttf");
    private final byte[] bold = bytes("DejaVuSans-Bold.ttf");
    private final CmapLookup inRegular = glyphs(regular);
    private final CmapLookup inBold = glyphs(bold);

    void giveTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
    }

    /**
     * The text with every character that the fonts do not have, and every one that cannot be seen, written as its name in
     * brackets, such as {@code [PINCHING HAND]}: nothing is left out silently, and PDF/A allows no missing glyphs.
     */
    String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || (isVisible(c) && inRegular.getGlyphId(c) != 0 && inBold.getGlyphId(c) != 0)) {
                out.appendCodePoint(c);
            } else if (c == '\t') {
                out.append(' ');
            } else if (c != '\r') {
                out.append('[').append(nameOf(c)).append(']');
            }
        });
        return out.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String nameOf(int c) {
        String name = Character.getType(c) == Character.PRIVATE_USE ? null : Character.getName(c);
        return name == null ? "U+%04X".formatted(c) : name;
    }

    private static CmapLookup glyphs(byte[] font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + file), file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
