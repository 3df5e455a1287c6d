package se.inkom.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.query.testing.Facts;

class CulpritTest {
    private static final List<LedgerEntry> BATCH =
            LongStream.rangeClosed(1, 1000).mapToObj(CulpritTest::at).toList();

    private final List<Long> stored = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 499, 500, 501, 999, 1000})
    void storesAllBeforeItAndNothingAfterIt(long poison) {
        Culprit culprit = Culprit.isolate(BATCH, part -> store(part, poison));
        assertThat(culprit).isNotNull();
        assertThat(culprit.entry().position()).isEqualTo(poison);
        assertThat(culprit.error()).isEqualTo("IllegalStateException");
        assertThat(stored)
                .containsExactlyElementsOf(LongStream.range(1, poison).boxed().toList());
    }

    @Test
    void storesEverythingWhenTheCauseHasGone() {
        assertThat(Culprit.isolate(BATCH, part -> store(part, 0))).isNull();
        assertThat(stored).hasSize(1000).isSorted();
    }

    @Test
    void blamesNoEventWhenTheDatabaseIsAway() {
        assertThatThrownBy(() -> Culprit.isolate(BATCH, part -> {
                    throw new CannotCreateTransactionException("away");
                }))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    private void store(List<LedgerEntry> part, long poison) {
        if (part.stream().anyMatch(entry -> entry.position() == poison)) {
            throw new IllegalStateException("a citizen's words");
        }
        part.forEach(entry -> stored.add(entry.position()));
    }

    private static LedgerEntry at(long position) {
        UUID id = new UUID(0, position);
        return new LedgerEntry(
                position, id, id, 0, Instant.EPOCH, new CaseClosed(new CaseId(id), Facts.ANNA, Facts.NOON));
    }
}
