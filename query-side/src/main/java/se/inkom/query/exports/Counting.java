package se.inkom.query.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts entries that come in the diary's order. */
final class Counting {
    private final List<Manifest.Series> series = new ArrayList<>();
    private @Nullable UUID matter;
    private long matters;
    private long entries;
    private long voided;
    private long restricted;
    private long documents;

    void count(DiaryLine line) {
        boolean another = !line.matterId().equals(matter);
        matter = line.matterId();
        matters += another ? 1 : 0;
        entries++;
        voided += line.voided() == null ? 0 : 1;
        restricted += line.restricted() ? 1 : 0;
        documents += line.documents().size();
        Manifest.Series last = series.isEmpty() ? null : series.removeLast();
        if (last != null && (last.year() != line.year() || !last.authority().equals(line.authority()))) {
            series.add(last);
            last = null;
        }
        series.add(
                last == null
                        ? new Manifest.Series(line.authority(), line.year(), line.number(), line.number(), 1, 1)
                        : new Manifest.Series(
                                last.authority(),
                                last.year(),
                                last.first(),
                                line.number(),
                                last.matters() + (another ? 1 : 0),
                                last.entries() + 1));
    }

    Manifest.Counts counts() {
        return new Manifest.Counts(matters, entries, voided, restricted, documents);
    }

    List<Manifest.Series> series() {
        return List.copyOf(series);
    }
}
