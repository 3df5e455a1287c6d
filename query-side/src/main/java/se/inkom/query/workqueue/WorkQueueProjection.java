package se.inkom.query.workqueue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.inkom.events.PostContent;
import se.inkom.events.cases.CaseEvent;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.support.Projection;
import se.inkom.query.support.Texts;

/** Keeps {@code case_queue}. Observations of a post may come in any order and end in the same row. */
@Component
class WorkQueueProjection implements Projection {
    private final QueueTable table;
    private final Texts texts;

    WorkQueueProjection(QueueTable table, Texts texts) {
        this.table = table;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "case-queue";
    }

    @Override
    public List<String> tables() {
        return List.of("case_queue");
    }

    @Override
    public void on(List<LedgerEntry> batch) {
        List<LedgerEntry> ofCases =
                batch.stream().filter(at -> at.event() instanceof CaseEvent).toList();
        if (ofCases.isEmpty()) {
            return;
        }
        Map<UUID, QueueDraft> rows = table.find(
                ofCases.stream().map(LedgerEntry::aggregateId).distinct().toList());
        for (LedgerEntry at : ofCases) {
            rows.computeIfAbsent(at.aggregateId(), QueueDraft::new)
                    .apply(at.position(), at.version(), (CaseEvent) at.event());
        }
        fillTexts(that(rows, QueueDraft::wantsText));
        table.insert(that(rows, QueueDraft::isNew));
        table.update(that(rows, QueueDraft::keepsItsText));
        table.updateWithText(that(rows, QueueDraft::changesItsText));
    }

    /** What the vault does not hand out at this moment is not here either. */
    private void fillTexts(List<QueueDraft> rows) {
        Map<UUID, PostContent> posts = texts.posts(
                rows.stream().map(row -> row.contentId).filter(Objects::nonNull).toList());
        for (QueueDraft row : rows) {
            PostContent post = posts.get(row.contentId);
            row.body = post == null ? null : post.text();
        }
    }

    private static List<QueueDraft> that(Map<UUID, QueueDraft> rows, Predicate<QueueDraft> which) {
        return rows.values().stream().filter(which).toList();
    }
}
