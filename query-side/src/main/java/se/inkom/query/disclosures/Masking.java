package se.inkom.query.disclosures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.inkom.events.disclosures.AreaMask;
import se.inkom.events.disclosures.Provision;
import se.inkom.events.disclosures.TextMask;
import se.inkom.query.pdf.Run;

/**
 * Takes marked passages out and remembers what was taken out of where. What comes out of here holds nothing of what was
 * masked, not even how long it was.
 */
final class Masking {
    private final List<Masked> masked = new ArrayList<>();
    private final Set<String> takenOut = new LinkedHashSet<>();

    /** One line of the list of what was masked. */
    record Masked(int number, String document, List<String> provisions) {}

    /** A passage: overlapping marks are one. */
    private record Span(int from, int to, Set<String> provisions) {}

    /** What may be seen of a text; all of it is taken out when a mark is not within it, since then it was made of another. */
    List<Run> words(String text, String document, List<TextMask> masks) {
        boolean fits = masks.stream().allMatch(mask -> mask.to() <= text.length());
        List<Span> spans = fits
                ? merged(text, masks)
                : List.of(new Span(
                        0,
                        text.length(),
                        masks.stream().map(m -> m.provision().value()).collect(Collectors.toSet())));
        var runs = new ArrayList<Run>();
        int at = 0;
        for (Span span : spans) {
            if (span.from > at) {
                runs.add(Run.words(text.substring(at, span.from)));
            }
            takenOut.add(text.substring(span.from, span.to));
            runs.add(Run.masked(label(document, span.provisions)));
            at = span.to;
        }
        if (at < text.length()) {
            runs.add(Run.words(text.substring(at)));
        }
        return runs;
    }

    /** Remembers parts of a picture; the label belongs beside it. */
    List<String> areas(String document, List<AreaMask> areas) {
        return areas.stream()
                .map(area -> label(document, Set.of(area.provision().value())))
                .toList();
    }

    /** Remembers that nothing of a document is shown. */
    String whole(String document, Provision provision) {
        return label(document, Set.of(provision.value()));
    }

    List<Masked> list() {
        return masked;
    }

    /** The words that were taken out: to look for them elsewhere, never to be shown. */
    Set<String> takenOut() {
        return takenOut;
    }

    private String label(String document, Set<String> provisions) {
        int number = masked.size() + 1;
        masked.add(new Masked(
                number,
                document,
                provisions.stream().sorted().map(SwedishNames::provision).toList()));
        return "Maskerat " + number;
    }

    private static List<Span> merged(String text, List<TextMask> masks) {
        var spans = new ArrayList<Span>();
        for (TextMask mask :
                masks.stream().sorted(Comparator.comparingInt(TextMask::from)).toList()) {
            // Half a character is never left over.
            int from = startsLow(text, mask.from()) ? mask.from() - 1 : mask.from();
            int to = startsLow(text, mask.to()) ? mask.to() + 1 : mask.to();
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && from <= last.to) {
                var both = new LinkedHashSet<>(last.provisions);
                both.add(mask.provision().value());
                spans.set(spans.size() - 1, new Span(last.from, Math.max(last.to, to), both));
            } else {
                spans.add(new Span(from, to, Set.of(mask.provision().value())));
            }
        }
        return spans;
    }

    private static boolean startsLow(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
