package se.inkom.command.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** One honest file of each kind. */
final class GoodFiles {
    private GoodFiles() {}

    /** Makes a document. */
    @FunctionalInterface
    interface Pdf {
        void fill(PDDocument document) throws IOException;
    }

    static byte[] png() {
        return picture("png");
    }

    static byte[] jpeg() {
        return picture("jpeg");
    }

    static byte[] pdf() {
        return pdf(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image()), 50, 50);
            }
        });
    }

    static byte[] pdf(Pdf content) {
        try (var document = new PDDocument()) {
            content.fill(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] warc() {
        String page = "<html><script>1</script>Hej</html>";
        return warc(
                "response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length() + "\r\n\r\n" + page,
                "");
    }

    static byte[] warc(String type, String block, String more) {
        String record = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:12345678-1234-4234-8234-123456789012>\r\nWARC-Date: 2026-11-20T09:00:00Z\r\n"
                + "WARC-Target-URI: https://example.org/\r\nContent-Type: application/http; msgtype=response\r\n" + more
                + "Content-Length: " + block.length() + "\r\n\r\n" + block + "\r\n\r\n";
        return record.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] gzip(byte[] bytes) {
        try {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image(), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image() {
        var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(10, 10, 60, 60);
        pen.dispose();
        return image;
    }
}
