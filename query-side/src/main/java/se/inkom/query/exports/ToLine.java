package se.inkom.query.exports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.query.diary.DiaryEntry;
import se.inkom.query.diary.MatterFile;
import se.inkom.query.diary.SecrecyNote;

/** An entry of the diary as a line of a file. */
final class ToLine {
    private ToLine() {}

    static DiaryLine of(DiaryEntry entry, @Nullable MatterFile matter) {
        return new DiaryLine(
                entry.authority(),
                entry.diaryNumber(),
                entry.externalNumber(),
                entry.year(),
                entry.number(),
                entry.status().name(),
                entry.subject(),
                entry.protectedSubject(),
                entry.entryNumber(),
                entry.kind().name(),
                entry.direction().name(),
                entry.date(),
                entry.counterpart(),
                entry.protectedCounterpart(),
                entry.description(),
                entry.protectedDescription(),
                marking(entry.marking()),
                entry.restricted(),
                documents(entry),
                entry.registeredAt(),
                entry.registeredBy(),
                voided(entry.voidedAt(), entry.voidReason()),
                entry.matterId(),
                entry.caseId(),
                matter(matter));
    }

    private static DiaryLine.@Nullable Matter matter(@Nullable MatterFile matter) {
        return matter == null
                ? null
                : new DiaryLine.Matter(
                        matter.openedOn(),
                        matter.openedBy(),
                        matter.responsible(),
                        matter.closedOn(),
                        matter.refersTo());
    }

    private static DiaryLine.@Nullable Marking marking(@Nullable SecrecyNote note) {
        return note == null ? null : new DiaryLine.Marking(note.provision(), note.date(), note.authority());
    }

    private static List<DiaryLine.Document> documents(DiaryEntry entry) {
        return entry.documents().stream()
                .map(ref -> new DiaryLine.Document(ref.id(), ref.sha256(), ref.mediaType(), ref.length()))
                .toList();
    }

    private static DiaryLine.@Nullable Voided voided(@Nullable Instant at, @Nullable String reason) {
        return at == null ? null : new DiaryLine.Voided(at, reason);
    }
}
