package se.inkom.query.disclosures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.PostContent;
import se.inkom.events.disclosures.AreaMask;
import se.inkom.events.disclosures.DocumentAssessed;
import se.inkom.events.disclosures.TextMask;
import se.inkom.ledger.vault.Content;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.pdf.Paper;
import se.inkom.query.pdf.Pictures;
import se.inkom.query.pdf.Run;
import se.inkom.query.pdf.UnreadablePicture;

/** Puts a package on paper, section by section, and at its end what was masked and what is not in it. */
final class PackagePaper {
    private static final String TITLE = "Utlämnande av allmänna handlingar";

    private final RequestState request;
    private final Opener opener;
    private final Paper paper;
    private final Masking masking = new Masking();
    private final List<Left> left = new ArrayList<>();
    private final Set<UUID> masked = new HashSet<>();
    private final StringBuilder shown = new StringBuilder();

    /** Opens a document; empty when it is disposed of. */
    interface Opener {
        Optional<Content> open(Doc document);
    }

    /** A document that is not in the package. */
    record Left(String document, String why) {}

    /** A package on paper, what was taken out of it, and all words that stand in it. */
    record Made(Paper paper, Masking masking, List<Left> left, String shown) {}

    private PackagePaper(RequestState request, Opener opener) {
        this.request = request;
        this.opener = opener;
        this.paper = new Paper(TITLE, request.settledAt());
    }

    static Made of(RequestState request, List<Section> sections, Opener opener) {
        var making = new PackagePaper(request, opener);
        making.findMasked(sections);
        making.front(sections);
        sections.forEach(making::section);
        making.lists();
        return new Made(making.paper, making.masking, making.left, making.shown.toString());
    }

    /** A picture of a post shows the words that are masked in its text. */
    private void findMasked(List<Section> sections) {
        for (Section section : sections) {
            for (Doc document : section.documents()) {
                if (isMasked(assessment(document))) {
                    masked.add(document.owner());
                }
            }
        }
    }

    private void front(List<Section> sections) {
        paper.heading(1, TITLE)
                .facts(List.of(
                        new Paper.Fact(
                                "Beteckning", request.opened().disclosureId().toString()),
                        new Paper.Fact(
                                "Begäran kom in",
                                SwedishTime.of(request.opened().openedAt())),
                        new Paper.Fact("Sammanställt", SwedishTime.of(request.settledAt())),
                        new Paper.Fact("Omfattar", sections.size() + " poster")));
    }

    private void section(Section section) {
        var facts = new ArrayList<>(section.facts());
        if (section.counterpart() != null) {
            facts.add(new Paper.Fact(
                    "Avsändare eller mottagare", isNamed(section) ? section.counterpart() : "Maskerat i handlingen"));
        }
        paper.heading(2, section.heading()).facts(facts);
        facts.forEach(fact -> shown.append(fact.value()).append('\n'));
        for (int i = 0; i < section.documents().size(); i++) {
            Doc document = section.documents().get(i);
            String name = section.heading() + ", " + document.name()
                    + (section.documents().size() > 1 ? " " + (i + 1) : "");
            document(document, name);
        }
    }

    private boolean isNamed(Section section) {
        return section.documents().stream()
                .map(this::assessment)
                .noneMatch(a -> a != null
                        && (a.withheldUnder() != null
                                || !of(TextMask.Part.AUTHOR, a.texts()).isEmpty()));
    }

    private void document(Doc document, String name) {
        DocumentAssessed assessed = assessment(document);
        if (assessed == null && document.closed()) {
            leave(
                    name,
                    document.provision() == null
                            ? "Kan omfattas av sekretess. Prövas särskilt."
                            : "Sekretessmarkerad enligt " + SwedishNames.provision(document.provision())
                                    + ". Prövas särskilt.");
        } else if (assessed != null && assessed.withheldUnder() != null) {
            paper.passage(List.of(Run.masked(masking.whole(name, assessed.withheldUnder()))));
        } else if (assessed == null && document.isPicture() && masked.contains(document.owner())) {
            leave(name, "Bilden kan visa det som har maskerats. Prövas särskilt.");
        } else {
            opened(document, name, assessed);
        }
    }

    private void opened(Doc document, String name, @Nullable DocumentAssessed assessed) {
        if (!document.isPost() && !document.isText() && !document.isPicture()) {
            leave(name, "Fil av slaget " + document.mediaType() + ", som inte kan visas på papper. Lämnas ut för sig.");
            return;
        }
        Optional<Content> content = opener.open(document);
        if (content.isEmpty()) {
            leave(name, "Gallrad.");
        } else if (document.isPost()) {
            post(OpenDocuments.post(content.get()), name, texts(assessed));
        } else if (document.isText()) {
            passage(masking.words(content.get().text(), name, of(TextMask.Part.TEXT, texts(assessed))));
        } else {
            picture(content.get().bytes(), name, assessed);
        }
    }

    private void post(PostContent post, String name, List<TextMask> masks) {
        PostContent.Author author = post.author();
        if (author != null && author.name() != null) {
            List<Run> runs = new ArrayList<>(List.of(Run.words("Skrivet av ")));
            runs.addAll(masking.words(author.name(), name + ", den som skrev", of(TextMask.Part.AUTHOR, masks)));
            passage(runs);
        }
        if (post.text() != null) {
            passage(masking.words(post.text(), name, of(TextMask.Part.TEXT, masks)));
        }
        if (!post.attachments().isEmpty()) {
            paper.paragraph("Inlägget har " + post.attachments().size() + " bifogade bilder eller filer.");
        }
    }

    private void picture(byte[] bytes, String name, @Nullable DocumentAssessed assessed) {
        var areas = assessed == null ? List.<AreaMask>of() : assessed.areas();
        try {
            byte[] seen = areas.isEmpty()
                    ? bytes
                    : Pictures.blackened(
                            bytes,
                            areas.stream()
                                    .map(a -> new Pictures.Area(a.left(), a.top(), a.width(), a.height()))
                                    .toList());
            paper.picture(seen, name);
            masking.areas(name, areas).forEach(label -> paper.passage(List.of(Run.masked(label))));
        } catch (UnreadablePicture broken) {
            leave(name, "Bilden kan inte visas på papper. Lämnas ut för sig.");
        }
    }

    private void passage(List<Run> runs) {
        paper.passage(runs);
        runs.stream().filter(run -> !run.mask()).forEach(run -> shown.append(run.text())
                .append('\n'));
    }

    private void leave(String name, String why) {
        left.add(new Left(name, why));
        paper.paragraph(why);
    }

    private void lists() {
        paper.newPage().heading(2, "Maskerade uppgifter");
        if (masking.list().isEmpty()) {
            paper.paragraph("Ingen uppgift har maskerats.");
        } else {
            paper.table(
                    List.of("Nr", "Handling", "Bestämmelse"),
                    masking.list().stream()
                            .map(m -> List.of("" + m.number(), m.document(), String.join(", ", m.provisions())))
                            .toList());
        }
        if (!left.isEmpty()) {
            paper.heading(2, "Handlingar som inte ingår")
                    .table(
                            List.of("Handling", "Varför"),
                            left.stream()
                                    .map(l -> List.of(l.document(), l.why()))
                                    .toList());
        }
        if (!masking.list().isEmpty() || !left.isEmpty()) {
            paper.paragraph(
                    "Den som inte får ta del av allt kan begära ett skriftligt beslut av myndigheten. Ett sådant "
                            + "beslut kan överklagas (6 kap. 3 och 7 §§ offentlighets- och sekretesslagen).");
        }
    }

    private @Nullable DocumentAssessed assessment(Doc document) {
        return request.assessed().get(document.contentId());
    }

    private static boolean isMasked(@Nullable DocumentAssessed assessed) {
        return assessed != null
                && (!assessed.texts().isEmpty() || !assessed.areas().isEmpty() || assessed.withheldUnder() != null);
    }

    private static List<TextMask> texts(@Nullable DocumentAssessed assessed) {
        return assessed == null ? List.of() : assessed.texts();
    }

    private static List<TextMask> of(TextMask.Part part, List<TextMask> masks) {
        return masks.stream().filter(mask -> mask.part() == part).toList();
    }
}
