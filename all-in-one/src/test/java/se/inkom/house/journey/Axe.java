package se.inkom.house.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What axe-core has against a page: rules of WCAG 2.2 A and AA, and its own good practice. */
final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    /** Each as its rule and the elements it is about. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT + "; null");
        return (List<String>) page.evaluate(
                """
                tags => axe.run(document, {runOnly: tags}).then(result => result.violations.map(
                  v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join('; ')))
                """,
                Map.of(
                        "type",
                        "tag",
                        "values",
                        List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
