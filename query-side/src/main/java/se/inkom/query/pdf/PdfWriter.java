package se.inkom.query.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;

/**
 * Makes a file of PDF/A-2a from a {@link Paper}, with its fonts and its colour profile inside and nothing fetched from
 * anywhere. The same paper gives the same bytes, so that a digest of what was handed out can be checked later.
 */
@Component
public final class PdfWriter {
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Fonts fonts = new Fonts();

    public PdfWriter() {
        XRLog.setLoggingEnabled(false); // it would log what it lays out
    }

    public byte[] write(Paper paper) {
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(PaperMarkup.of(paper, fonts), null)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .withProducer("Inkom");
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:") ? uri : null);
        fonts.giveTo(builder);
        var out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            settle(document, paper);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Gives the file the paper's own time and a number that follows from it, where the library put the clock's. */
    private static void settle(PDDocument document, Paper paper) throws IOException {
        var made = GregorianCalendar.from(paper.madeAt().atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(made);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), UTF_8);
        String settled = CREATED.matcher(xmp)
                .replaceAll("$1" + paper.madeAt().atOffset(ZoneOffset.UTC).withNano(0) + "$2");
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(document, new ByteArrayInputStream(settled.getBytes(UTF_8))));
        document.setDocumentId(paper.madeAt().toEpochMilli());
    }
}
