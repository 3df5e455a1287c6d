package se.inkom.query.audit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.ledger.store.RawEvent;
import se.inkom.ledger.store.RawEvents;
import se.inkom.proofs.SignedNote;
import se.inkom.proofs.Tiles;
import se.inkom.proofs.TlogProof;
import se.inkom.web.Problems;

/** Histories with proofs for other rooms, which put them into what they hand out. */
@Component
public final class SealedHistories {
    private final RawEvents ledger;
    private final MakeBundle bundles;
    private final JdbcClient db;

    SealedHistories(DataSource dataSource, MakeBundle bundles, JdbcClient db) {
        this.ledger = new RawEvents(dataSource);
        this.bundles = bundles;
        this.db = db;
    }

    /** Begins to read many: what was looked up for one proof is kept for the next. */
    public Reading reading() {
        return new Reading();
    }

    /** Not safe for use by several threads. */
    public final class Reading {
        private final Map<Integer, StoredTiles> tiles = new HashMap<>();

        private Reading() {}

        /**
         * The history of a case or matter.
         *
         * @param upTo the last position that is wanted
         * @throws se.inkom.web.ProblemException 404 when nothing had happened to it by then
         * @throws se.inkom.web.ServiceUnavailableException 503 {@code not-sealed-yet} when patience is over
         */
        public SealedHistory of(UUID aggregateId, long upTo) {
            List<RawEvent> events = ledger.ofAggregate(aggregateId).stream()
                    .filter(event -> event.position() <= upTo)
                    .toList();
            if (events.isEmpty()) {
                throw Problems.notFound();
            }
            SignedCheckpoint checkpoint = bundles.holding(events.getLast().position());
            SignedNote note = SignedNote.parse(checkpoint.note());
            StoredTiles epoch = tiles.computeIfAbsent(checkpoint.epoch(), e -> new StoredTiles(db, ledger, e));
            return new SealedHistory(
                    aggregateId,
                    checkpoint.note(),
                    keys(checkpoint),
                    events.stream()
                            .map(event -> new SealedHistory.Event(
                                    event, LeafRecords.of(event).encode(), proof(event, epoch, checkpoint, note)))
                            .toList());
        }

        private String proof(RawEvent event, StoredTiles epoch, SignedCheckpoint checkpoint, SignedNote note) {
            return new TlogProof(
                            event.position(), Tiles.inclusionProof(epoch, event.position(), checkpoint.size()), note)
                    .text();
        }

        private List<String> keys(SignedCheckpoint checkpoint) {
            byte[] vkeys = bundles.vkeys(checkpoint.epoch());
            return vkeys == null
                    ? List.of()
                    : new String(vkeys, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        }
    }
}
