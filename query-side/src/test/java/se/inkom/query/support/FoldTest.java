package se.inkom.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.query.testing.Facts.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.events.DomainEvent;
import se.inkom.events.cases.*;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.UnitId;
import se.inkom.ledger.store.LedgerEntry;
import se.inkom.ledger.store.LedgerReader;
import se.inkom.query.testing.ReadingRoom;

/** I9: the tables are a function of the events alone: not of how they were cut into batches, nor of how often they came. */
class FoldTest extends ReadingRoom {
    @Autowired
    List<Projection> projections;

    @Autowired
    LedgerReader ledger;

    @Autowired
    ShadowTables shadows;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate db;

    @BeforeEach
    void livesOfCases() {
        var random = new Random(18);
        for (int i = 0; i < 40; i++) {
            aLife(random, i);
        }
        caughtUp();
    }

    @Test
    void doesNotDependOnHowTheLedgerIsCut() {
        Map<String, String> live = digests("query");
        List<LedgerEntry> all = everything();
        for (int size : List.of(1, 7, all.size())) {
            assertThat(folded(all, size)).as("batches of " + size).isEqualTo(live);
        }
    }

    @Test
    void twiceEqualsOnce() {
        Map<String, String> live = digests("query");
        List<LedgerEntry> all = everything();
        for (Projection projection : projections) {
            transaction(() -> projection.on(all));
            transaction(() -> projection.on(all.subList(all.size() / 2, all.size())));
        }
        assertThat(digests("query")).isEqualTo(live);
    }

    private Map<String, String> folded(List<LedgerEntry> all, int size) {
        try {
            for (Projection projection : projections) {
                shadows.open(projection);
                for (int from = 0; from < all.size(); from += size) {
                    List<LedgerEntry> batch = all.subList(from, Math.min(all.size(), from + size));
                    transaction(() -> {
                        shadows.use();
                        projection.on(batch);
                    });
                }
            }
            return digests("query_shadow");
        } finally {
            projections.forEach(shadows::drop);
        }
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(tx -> work.run());
    }

    private List<LedgerEntry> everything() {
        return ledger.page(0, Integer.MAX_VALUE);
    }

    /** Anything that may happen to a case, in an order that no command would give. */
    private static void aLife(Random random, int number) {
        CaseId id = LEDGER.newCase();
        var post = LEDGER.post(id, "Eva", "Inlägg " + number);
        Instant at = NOON.plusSeconds(number).plusNanos(1234 + number);
        var answer = effect();
        var matter = matter();
        List<Runnable> happenings = new ArrayList<>(List.of(
                happens(received(id, "fold", post, at)),
                happens(edited(id, "fold", LEDGER.post(id, "Eva", "ändrat"), at.minusSeconds(5), at.plusSeconds(9))),
                happens(gone(id, "fold", at)),
                happens(new PostVisibilityChanged(id, on("fold", id), true, at, at.plusSeconds(1))),
                happens(new PostVisibilityChanged(id, on("fold", id), false, at.plusSeconds(3), at.plusSeconds(4))),
                happens(assigned(id, null)),
                happens(new ForwardingAccepted(id, KS, new UnitId("annan"), ANNA, NOON)),
                happens(answered(id, answer, LEDGER.text(id, "svar"))),
                happens(published(id, answer, at.plusSeconds(60))),
                happens(published(id, answer, at.plusSeconds(30))),
                happens(new CaseClosed(id, ANNA, NOON)),
                happens(new CaseReopened(id, LEDGER.text(id, "åter"), null, ANNA, NOON)),
                happens(new CaseReopened(
                        id, LEDGER.text(id, "åter"), due(at.plusSeconds(900)), ANNA, at.plusSeconds(300))),
                happens(new CaseClassified(id, Classification.QUESTION, ANNA, at.plusSeconds(2))),
                happens(new CaseSeen(id, ANNA, at.plusSeconds(1))),
                happens(new AnswerPaused(id, WaitingFor.CITIZEN, LEDGER.text(id, "vänta"), ANNA, at.plusSeconds(10))),
                happens(new AnswerResumed(
                        id, ResumeCause.BY_HAND, due(at.plusSeconds(700)), ANNA, at.plusSeconds(100))),
                happens(new DeadlineRecalculated(
                        id, CaseClock.ANSWER, due(at.plusSeconds(50)), LEDGER.text(id, "om"), ANNA, at)),
                happens(new CaseForwarded(
                        id, KS, new UnitId("annan"), LEDGER.text(id, "er"), due(at.plusSeconds(60)), ANNA, at)),
                () -> {
                    LEDGER.secret(id);
                    LEDGER.happened(secrecyMarked(id));
                },
                () -> {
                    LEDGER.open(id);
                    LEDGER.happened(secrecyLifted(id, LEDGER.text(id, "prövat")));
                },
                () -> LEDGER.happened(
                        opened(matter, new AuthorityId("FOLD"), (int) LEDGER.next(), LEDGER.text(id, "ärende")),
                        entry(matter, 1, id, post, LEDGER.text(id, "beskrivning"), LocalDate.EPOCH),
                        entry(matter, 2, id, post, LEDGER.text(id, "mer"), LocalDate.EPOCH))));
        for (int left = 5 + random.nextInt(15); left > 0 && !happenings.isEmpty(); left--) {
            happenings.remove(random.nextInt(happenings.size())).run();
        }
    }

    private static Runnable happens(DomainEvent event) {
        return () -> LEDGER.happened(event);
    }

    private Map<String, String> digests(String schema) {
        var digests = new TreeMap<String, String>();
        for (Projection projection : projections) {
            for (String table : projection.tables()) {
                digests.put(
                        table,
                        db.queryForObject(
                                "select count(*) || ' ' || md5(string_agg(r::text, ',' order by r::text)) from "
                                        + schema + "." + table + " r",
                                String.class));
            }
        }
        return digests;
    }
}
