package se.inkom.query.disclosures;

import java.util.List;
import java.util.stream.Collectors;
import se.inkom.events.disclosures.DisclosureRefused;
import se.inkom.events.disclosures.Provision;
import se.inkom.ledger.directory.StaffMember;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.pdf.Paper;

/**
 * The decision not to hand out, with how to appeal it: written, to the court but sent to whoever decided, within three weeks from
 * the day it was received (OSL 6:7-8, FL 43-44 §§). Its line for whoever asked is filled in by hand and kept nowhere here.
 */
final class RefusalPaper {
    private static final String TITLE = "Beslut om att inte lämna ut allmän handling";

    private RefusalPaper() {}

    static Paper of(
            RequestState request,
            DisclosureRefused refusal,
            String reasons,
            List<Section> sections,
            StaffMember decidedBy,
            DisclosureProperties settings) {
        String number = request.opened().disclosureId().toString();
        String scope = request.handedOut() == null ? "" : " i de delar som inte har lämnats ut";
        return new Paper(TITLE, refusal.refusedAt())
                .heading(1, TITLE)
                .facts(List.of(
                        new Paper.Fact("Myndighet", settings.sender()),
                        new Paper.Fact("Beteckning", number),
                        new Paper.Fact("Datum", SwedishTime.of(refusal.refusedAt())),
                        new Paper.Fact("Sökande", "________________________________")))
                .heading(2, "Beslut")
                .paragraph(settings.sender() + " avslår begäran att få ta del av de handlingar som anges nedan" + scope
                        + ".")
                .table(
                        List.of("Handling"),
                        sections.stream()
                                .map(section -> List.of(section.heading()))
                                .toList())
                .heading(2, "Skäl")
                .paragraph(reasons)
                .heading(2, "Bestämmelser som beslutet grundas på")
                .paragraph(refusal.provisions().stream()
                        .map(Provision::value)
                        .map(SwedishNames::provision)
                        .collect(Collectors.joining(", ", "", " (offentlighets- och sekretesslagen, 2009:400).")))
                .paragraph("Beslutet har fattats av " + decidedBy.name() + ", " + decidedBy.function() + ".")
                .heading(2, "Hur man överklagar")
                .paragraph("Beslutet kan överklagas hos " + settings.court()
                        + " (6 kap. 7 och 8 §§ offentlighets- och sekretesslagen). Skriv till " + settings.court()
                        + ", men skicka eller lämna överklagandet till " + settings.sender() + ".")
                .paragraph("Överklagandet ska ha kommit in inom tre veckor från den dag då du fick del av beslutet.")
                .paragraph("Skriv vilket beslut du överklagar (beteckning " + number
                        + "), hur du vill att det ska ändras och varför. Skriv också hur domstolen kan nå dig.");
    }
}
