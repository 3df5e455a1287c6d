package se.inkom.query.archive;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import se.inkom.query.diary.DiaryEntry;
import se.inkom.query.pdf.Paper;
import se.inkom.query.pdf.PdfWriter;
import se.inkom.query.pdf.Run;

/** Copies in formats that last: words as PDF/A-2, pictures as PNG. The original is always kept beside its copy. */
@Component
class Copies {
    private final PdfWriter pdf;

    Copies(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /** The same entry and words give the same bytes. */
    byte[] paper(String title, DiaryEntry entry, List<Paper.Fact> more, String words) {
        var facts = new ArrayList<>(List.of(
                new Paper.Fact("Diarienummer", entry.diaryNumber()),
                new Paper.Fact("Handling", Integer.toString(entry.entryNumber())),
                new Paper.Fact("Datum", entry.date().toString())));
        if (entry.marking() != null) {
            facts.add(new Paper.Fact("Sekretess", entry.marking().provision()));
        }
        facts.addAll(more);
        return pdf.write(new Paper(title, entry.registeredAt())
                .heading(1, title)
                .facts(facts)
                .passage(List.of(Run.words(words))));
    }

    /** Empty when the picture cannot be decoded; then the original must do. */
    Optional<byte[]> png(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) {
                return Optional.empty();
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
