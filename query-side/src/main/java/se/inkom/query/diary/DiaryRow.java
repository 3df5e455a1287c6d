package se.inkom.query.diary;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry with its public words, and where its protected ones lie. */
record DiaryRow(
        DiaryEntry entry,
        @Nullable UUID subject,
        @Nullable UUID counterpart,
        @Nullable UUID description) {
    Stream<UUID> keptApart() {
        return Stream.of(subject, counterpart, description).flatMap(Stream::ofNullable);
    }
}
