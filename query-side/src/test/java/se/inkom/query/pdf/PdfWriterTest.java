package se.inkom.query.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** PDF/A-2a by veraPDF's word, the same bytes from the same paper, and no more in it than was put on it. */
class PdfWriterTest {
    private static final PdfWriter WRITER = new PdfWriter();
    private static final Instant MADE = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void isPdfAWithEverythingOnIt() throws Exception {
        byte[] file = WRITER.write(everything());

        assertThat(VeraPdf.complaints(file)).isEmpty();
        assertThat(PdfSearch.in(file).text())
                .contains("Räksmörgås på Ån", "Diarienummer KS2026/1", "[PINCHING HAND]", "[RIGHT-TO-LEFT OVERRIDE]")
                .contains("<b>inte fet</b> & så", "[NULL]", "Sida 1 (");
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        assertThat(WRITER.write(everything())).isEqualTo(WRITER.write(everything()));
    }

    /** Otherwise a search that finds nothing would say nothing. */
    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        PdfSearch search = PdfSearch.in(WRITER.write(everything()));

        assertThat(search.places("Räksmörgås")).contains("text", "stream");
        assertThat(search.places("Ett papper")).contains("text", "stream", "string");
        assertThat(search.places("Skärmdump av inlägget")).contains("string");
        assertThat(search.places("Blåbärssoppa")).isEmpty();
    }

    @Test
    void aTallPictureGoesOnOverSeveralPages() throws Exception {
        byte[] file = WRITER.write(new Paper("Bild", MADE).picture(picture(400, 1600), "Skärmdump"));

        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void blackenedPixelsAreGone() throws Exception {
        byte[] black = Pictures.blackened(picture(100, 100), List.of(new Pictures.Area(10, 10, 30, 5)));

        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(black)));
        assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.BLACK);
        assertThat(new Color(image.getRGB(39, 14))).isEqualTo(Color.BLACK);
        assertThat(new Color(image.getRGB(40, 15))).isEqualTo(Color.RED);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var paper = new Paper("Bild", MADE);

        assertThatThrownBy(() -> paper.picture("<svg/>".getBytes(), "x")).isInstanceOf(UnreadablePicture.class);
    }

    private static Paper everything() {
        return new Paper("Ett papper", MADE)
                .heading(1, "Ett papper")
                .paragraph("Räksmörgås på Ån. <b>inte fet</b> & så \u0000 \u202E 🤏 שלום")
                .facts(List.of(new Paper.Fact("Diarienummer", "KS2026/1")))
                .heading(2, "Ett inlägg")
                .passage(List.of(
                        Run.words("Hej,\njag bor på "), Run.masked("[Maskerat 1]"), Run.words("\n   och hälsar")))
                .table(List.of("Nr", "Bestämmelse"), List.of(List.of("1", "21 kap. 1 § OSL")))
                .newPage()
                .heading(2, "En bild")
                .picture(picture(320, 200), "Skärmdump av inlägget");
    }

    private static byte[] picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var paint = image.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width, height / 2);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
