package se.inkom.query.disclosures;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.inkom.events.disclosures.DisclosureRefused;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.directory.StaffMember;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.pdf.PdfWriter;
import se.inkom.web.Problems;

/** Makes the file of a decision to refuse. */
@Component
class MakeRefusal {
    private final Requests requests;
    private final GatherDocuments gather;
    private final ContentVault vault;
    private final Directory directory;
    private final DisclosureProperties settings;
    private final PdfWriter pdf;

    MakeRefusal(
            Requests requests,
            GatherDocuments gather,
            ContentVault vault,
            Directory directory,
            DisclosureProperties settings,
            PdfWriter pdf) {
        this.requests = requests;
        this.gather = gather;
        this.vault = vault;
        this.directory = directory;
        this.settings = settings;
        this.pdf = pdf;
    }

    /** @throws se.inkom.web.ProblemException 404 when nothing was refused */
    byte[] of(UUID disclosureId, OfficerId reader) {
        RequestState request = requests.get(disclosureId);
        DisclosureRefused refusal = request.refused();
        if (refusal == null) {
            throw Problems.notFound();
        }
        String reasons = vault.open(refusal.reasons().id(), reader, "disclosure " + disclosureId)
                .map(Content::text)
                .orElse("");
        StaffMember decidedBy = directory
                .find(refusal.refusedBy())
                .orElseGet(() ->
                        new StaffMember(refusal.refusedBy(), refusal.refusedBy().value(), "handläggare", ""));
        return pdf.write(RefusalPaper.of(request, refusal, reasons, gather.of(request.opened()), decidedBy, settings));
    }
}
