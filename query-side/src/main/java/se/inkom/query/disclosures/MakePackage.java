package se.inkom.query.disclosures;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;
import se.inkom.query.pdf.PdfWriter;
import se.inkom.web.ProblemException;

/** Makes the file of a package, unless words that were masked in one place stand open in another. */
@Component
class MakePackage {
    /** Shorter ones stand everywhere, in other words and other meanings. */
    private static final int SHORTEST_REPEATED = 4;

    private final Requests requests;
    private final GatherDocuments gather;
    private final OpenDocuments open;
    private final PdfWriter pdf;

    MakePackage(Requests requests, GatherDocuments gather, OpenDocuments open, PdfWriter pdf) {
        this.requests = requests;
        this.gather = gather;
        this.open = open;
        this.pdf = pdf;
    }

    /**
     * The package as it is decided now; the same decisions give the same bytes.
     *
     * @param repeatedAllowed somebody looked, and what is masked here may be seen there
     */
    byte[] of(UUID disclosureId, OfficerId reader, boolean repeatedAllowed) {
        RequestState request = requests.get(disclosureId);
        List<Section> sections = gather.of(request.opened());
        PackagePaper.Made made =
                PackagePaper.of(request, sections, document -> open.open(document, disclosureId, reader));
        if (!repeatedAllowed) {
            refuseRepeated(made);
        }
        return pdf.write(made.paper());
    }

    private static void refuseRepeated(PackagePaper.Made made) {
        String shown = plain(made.shown());
        long repeated = made.masking().takenOut().stream()
                .map(MakePackage::plain)
                .filter(words -> words.length() >= SHORTEST_REPEATED && shown.contains(words))
                .count();
        if (repeated > 0) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "masked-words-repeated",
                    repeated + " of the masked passages stand open elsewhere in this package, such as a name that is "
                            + "masked in one document and not in the next. Mask them there too, or ask for the package "
                            + "with repeated=true.");
        }
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
