package se.inkom.ledger.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/**
 * An account or a unit that somebody should be there for (R15).
 *
 * @param kind {@code ACCOUNT} or {@code UNIT}
 * @param state as the desks name it
 * @param officers who is named for it
 * @param there who is there now, themselves or in somebody's place
 */
public record CoveredPlace(
        String kind,
        String id,
        UnitId unit,
        String state,
        List<OfficerId> officers,
        List<OfficerId> there,
        @Nullable OfficerId accountable) {}
