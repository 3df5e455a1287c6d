package se.inkom.console.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.inkom.console.apis.Cases;

/**
 * One person's work: duties gathered by case, in the order in which the reading room ranks them.
 *
 * @param counts how many of each kind
 * @param kind the only kind shown, or empty
 * @param unseenAccounts accounts nobody has looked at today (R21)
 * @param more whether there are more than fit
 */
record Work(Map<String, Long> counts, String kind, List<String> unseenAccounts, List<Item> items, boolean more) {

    /**
     * A case and what is to be done with it.
     *
     * @param first the duty whose time is up first, a paused one last; absent when none of them has a time
     * @param row what the list of cases says of it; absent when it is too far down there
     */
    record Item(UUID caseId, List<String> kinds, Cases.@Nullable Duty first, Cases.@Nullable Row row) {
        static Item of(UUID caseId, List<Cases.Duty> duties, Cases.@Nullable Row row) {
            return new Item(
                    caseId,
                    duties.stream().map(Cases.Duty::kind).toList(),
                    duties.stream()
                            .filter(duty -> duty.dueAt() != null)
                            .min(Comparator.comparing((Cases.Duty duty) -> "PAUSED".equals(duty.deadline()))
                                    .thenComparing(Cases.Duty::dueAt))
                            .orElse(null),
                    row);
        }

        public @Nullable Instant dueAt() {
            return first == null ? null : first.dueAt();
        }

        public @Nullable String state() {
            return first == null ? null : first.deadline();
        }
    }

    static Work of(Cases.Duties duties, List<Cases.Row> rows, String kind) {
        Map<UUID, Cases.Row> known =
                rows.stream().collect(Collectors.toMap(Cases.Row::caseId, Function.identity(), (one, same) -> one));
        var gathered = new LinkedHashMap<UUID, List<Cases.Duty>>();
        for (Cases.Duty duty : duties.items()) {
            gathered.computeIfAbsent(duty.caseId(), first -> new ArrayList<>()).add(duty);
        }
        List<Item> items = gathered.entrySet().stream()
                .map(one -> Item.of(one.getKey(), one.getValue(), known.get(one.getKey())))
                .filter(item -> kind.isEmpty() || item.kinds().contains(kind))
                .toList();
        return new Work(
                Map.copyOf(duties.counts()), kind, duties.accountsNotSeenToday(), items, duties.nextCursor() != null);
    }

    public long count(String of) {
        return counts.getOrDefault(of, 0L);
    }

    public long overdue() {
        return items.stream().filter(item -> "OVERDUE".equals(item.state())).count();
    }

    public String digest() {
        return Integer.toHexString(Objects.hash(counts, unseenAccounts, items, more));
    }
}
