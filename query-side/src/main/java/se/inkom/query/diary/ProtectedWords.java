package se.inkom.query.diary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.support.Texts;

/** Puts the protected words beside the public ones, for whoever may have them; the access record comes first (I7). */
@Component
class ProtectedWords {
    private final ContentVault vault;

    ProtectedWords(ContentVault vault) {
        this.vault = vault;
    }

    List<DiaryEntry> fill(List<DiaryRow> rows, Variant variant) {
        return switch (variant) {
            case Variant.Public v -> rows.stream().map(DiaryRow::entry).toList();
            case Variant.Protected v -> opened(rows, v);
        };
    }

    @Nullable
    String open(@Nullable UUID content, Variant variant) {
        return content != null && variant instanceof Variant.Protected v
                ? open(Set.of(content), v).get(content)
                : null;
    }

    private List<DiaryEntry> opened(List<DiaryRow> rows, Variant.Protected variant) {
        Map<UUID, String> words =
                open(rows.stream().flatMap(DiaryRow::keptApart).collect(Collectors.toSet()), variant);
        return rows.stream()
                .map(row -> row.entry()
                        .with(
                                said(words, row.subject()),
                                said(words, row.counterpart()),
                                said(words, row.description())))
                .toList();
    }

    private Map<UUID, String> open(Set<UUID> contents, Variant.Protected variant) {
        var words = new HashMap<UUID, String>();
        vault.openAllRecorded(contents, variant.reader(), variant.purpose()).forEach((id, content) -> {
            String word = Texts.word(content);
            if (word != null) {
                words.put(id, word);
            }
        });
        return words;
    }

    private static @Nullable String said(Map<UUID, String> words, @Nullable UUID content) {
        return content == null ? null : words.get(content);
    }
}
