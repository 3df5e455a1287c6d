package se.inkom.query.diary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.query.support.Page;
import se.inkom.web.Cursor;

/**
 * The diary as others read it: lists, files, packages. In its own order: authority, year, running number, entry. The public
 * variant never touches a protected word; the protected one opens each through the vault's door.
 */
@Component
public final class Diary {
    private final DiaryRows rows;
    private final MatterRows matters;
    private final ProtectedWords words;

    Diary(DiaryRows rows, MatterRows matters, ProtectedWords words) {
        this.rows = rows;
        this.matters = matters;
        this.words = words;
    }

    /** @param after where the page before ended; from {@code Cursor.parse(text, 4)} */
    public Page<DiaryEntry> find(DiaryFilter filter, Variant variant, int limit, @Nullable Cursor after) {
        Page<DiaryRow> page = rows.find(filter, limit, after);
        return new Page<>(words.fill(page.items(), variant), page.nextCursor());
    }

    /** Matters by their id, without their entries and without what is kept apart. */
    public Map<UUID, MatterFile> matters(Collection<UUID> matterIds) {
        return matters.byIds(matterIds).stream()
                .map(MatterRows.Found::matter)
                .collect(Collectors.toMap(MatterFile::matterId, matter -> matter));
    }

    /** Hands over every entry, without holding them all, as they are at one moment. */
    public void each(DiaryFilter filter, Variant variant, Consumer<DiaryEntry> use) {
        rows.each(filter, some -> words.fill(some, variant).forEach(use));
    }

    public Optional<MatterFile> matter(UUID matterId, Variant variant) {
        return matters.byId(matterId).map(matter -> file(matter, variant));
    }

    /** @param diaryNumber its own number, not one of another system */
    public Optional<MatterFile> matter(String diaryNumber, Variant variant) {
        return matters.byNumber(diaryNumber).map(matter -> file(matter, variant));
    }

    /** Matters without their entries, in the diary's order. */
    Page<MatterFile> matters(
            @Nullable String authority,
            @Nullable MatterStatus status,
            @Nullable String responsible,
            int limit,
            @Nullable Cursor after) {
        return matters.find(authority, status, responsible, limit, after);
    }

    /** Entries that do not count any more, the last voided first. */
    Page<DiaryEntry> voided(@Nullable String authority, int limit, @Nullable Cursor after) {
        Page<DiaryRow> page = rows.voided(authority, limit, after);
        return new Page<>(words.fill(page.items(), Variant.PUBLIC), page.nextCursor());
    }

    private MatterFile file(MatterRows.Found found, Variant variant) {
        MatterFile matter = found.matter();
        List<DiaryEntry> entries = words.fill(rows.ofMatter(matter.matterId()), variant);
        return new MatterFile(
                matter.matterId(),
                matter.version(),
                matter.authority(),
                matter.diaryNumber(),
                matter.externalNumber(),
                matter.year(),
                matter.number(),
                matter.status(),
                matter.subject(),
                words.open(found.protectedSubject(), variant),
                matter.openedOn(),
                matter.openedBy(),
                matter.responsible(),
                matter.closedOn(),
                matter.refersTo(),
                entries);
    }
}
