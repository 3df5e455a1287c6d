package se.inkom.query.sla;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.Classification;

/**
 * Which cases to count; null means any.
 *
 * @param clock of which promise; the answer unless another is named
 * @param without only cases that have none of this: no officer yet, or not classified
 */
record SlaFilter(
        @Nullable CaseClock clock,
        @Nullable String account,
        @Nullable String authority,
        @Nullable String unit,
        @Nullable String officer,
        @Nullable Classification classification,
        @Nullable Dimension without) {

    CaseClock counted() {
        return clock == null ? CaseClock.ANSWER : clock;
    }

    /** What each dimension must be; "" where it must be missing, as {@code clock_day} writes it. */
    Map<Dimension, String> wanted() {
        var wanted = new EnumMap<Dimension, String>(Dimension.class);
        put(wanted, Dimension.ACCOUNT, account);
        put(wanted, Dimension.AUTHORITY, authority);
        put(wanted, Dimension.UNIT, unit);
        put(wanted, Dimension.OFFICER, officer);
        put(wanted, Dimension.CLASSIFICATION, classification == null ? null : classification.name());
        put(wanted, without, "");
        return wanted;
    }

    private static void put(Map<Dimension, String> wanted, @Nullable Dimension dimension, @Nullable String value) {
        if (dimension != null && value != null) {
            wanted.put(dimension, value);
        }
    }

    boolean holds(OpenRun run) {
        return wanted().entrySet().stream()
                .allMatch(each ->
                        Objects.requireNonNullElse(each.getKey().of(run), "").equals(each.getValue()));
    }
}
