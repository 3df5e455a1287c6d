package se.inkom.query.pdf;

import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Turns a paper into the markup that is laid out. Made as a tree, never as text: no word in it can become a tag. */
final class PaperMarkup {
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 20mm 22mm 20mm;
              @bottom-left { content: string(title); font: 7.5pt '%1$s'; color: #333 }
              @bottom-right { content: 'Sida ' counter(page) ' (' counter(pages) ')'; font: 7.5pt '%1$s'; color: #333 } }
            body { font: 9.5pt '%1$s'; line-height: 1.45; color: #000 }
            h1 { font-size: 15pt; margin: 0 0 4mm 0 }
            h2 { font-size: 11.5pt; margin: 6mm 0 2mm 0; page-break-after: avoid }
            h3 { font-size: 9.5pt; margin: 4mm 0 1mm 0; page-break-after: avoid }
            p { margin: 0 0 2.5mm 0 }
            .passage { white-space: pre-wrap; word-wrap: break-word; border-left: 1.5pt solid #666; padding: 1mm 0 1mm 3mm;
              margin: 0 0 3mm 0 }
            .mask { font-weight: bold; border: 0.75pt solid #000; padding: 0 1mm }
            table { border-collapse: collapse; width: 100%%; margin: 0 0 3mm 0; -fs-table-paginate: paginate }
            th, td { text-align: left; vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; word-wrap: break-word }
            .facts th { width: 42mm; font-weight: bold }
            .rows th { border-bottom: 1pt solid #000; font-weight: bold }
            .rows td { border-bottom: 0.5pt solid #999 }
            img { display: block; width: 165mm; border: 0.5pt solid #999; margin: 0 0 2mm 0 }
            .break { page-break-before: always }
            """.formatted(Fonts.FAMILY);

    private final Fonts fonts;
    private final Document document;
    private final Element body;
    private boolean breakNext;

    private PaperMarkup(Fonts fonts, Document document, Element body) {
        this.fonts = fonts;
        this.document = document;
        this.body = body;
    }

    static Document of(Paper paper, Fonts fonts) {
        Document document = empty();
        Element html = document.createElement("html");
        html.setAttribute("lang", "sv");
        document.appendChild(html);
        Element head = document.createElement("head");
        html.appendChild(head);
        Element body = document.createElement("body");
        html.appendChild(body);
        var markup = new PaperMarkup(fonts, document, body);
        markup.add(head, "title", paper.title());
        markup.meta(head, "author", "Inkom");
        markup.meta(head, "subject", paper.title());
        Element style = document.createElement("style");
        style.setTextContent(STYLE.replace("string(title)", quoted(fonts.printable(paper.title()))));
        head.appendChild(style);
        paper.blocks().forEach(markup::block);
        return document;
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Block.Heading(int level, String text) -> place(element("h" + level, text));
            case Paper.Block.Paragraph(String text) -> place(element("p", text));
            case Paper.Block.Passage(List<Run> runs) -> place(passage(runs));
            case Paper.Block.Facts(List<Paper.Fact> facts) -> place(facts(facts));
            case Paper.Block.Table(List<String> header, List<List<String>> rows) -> place(table(header, rows));
            case Paper.Block.Picture(byte[] bytes, String description) -> place(picture(bytes, description));
            case Paper.Block.NewPage() -> breakNext = true;
        }
    }

    private void place(Element element) {
        if (breakNext) {
            element.setAttribute("class", (element.getAttribute("class") + " break").strip());
            breakNext = false;
        }
        body.appendChild(element);
    }

    private Element passage(List<Run> runs) {
        Element passage = document.createElement("p");
        passage.setAttribute("class", "passage");
        for (Run run : runs) {
            if (run.mask()) {
                add(passage, "span", run.text()).setAttribute("class", "mask");
            } else {
                passage.appendChild(document.createTextNode(fonts.printable(run.text())));
            }
        }
        return passage;
    }

    private Element facts(List<Paper.Fact> facts) {
        Element table = document.createElement("table");
        table.setAttribute("class", "facts");
        for (Paper.Fact fact : facts) {
            Element row = add(table, "tr", "");
            add(row, "th", fact.name()).setAttribute("scope", "row");
            add(row, "td", fact.value());
        }
        return table;
    }

    private Element table(List<String> header, List<List<String>> rows) {
        Element table = document.createElement("table");
        table.setAttribute("class", "rows");
        Element top = add(add(table, "thead", ""), "tr", "");
        header.forEach(name -> add(top, "th", name).setAttribute("scope", "col"));
        Element lines = add(table, "tbody", "");
        for (List<String> cells : rows) {
            Element row = add(lines, "tr", "");
            cells.forEach(cell -> add(row, "td", cell));
        }
        return table;
    }

    private Element picture(byte[] bytes, String description) {
        Element picture = document.createElement("img");
        picture.setAttribute(
                "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes));
        picture.setAttribute("alt", fonts.printable(description));
        return picture;
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", fonts.printable(content));
    }

    private Element element(String name, String text) {
        Element element = document.createElement(name);
        element.setTextContent(fonts.printable(text));
        return element;
    }

    private Element add(Element parent, String name, String text) {
        Element element = element(name, text);
        parent.appendChild(element);
        return element;
    }

    private static String quoted(String text) {
        return "'" + text.replaceAll("[\\\\'\\n<]", " ") + "'";
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
