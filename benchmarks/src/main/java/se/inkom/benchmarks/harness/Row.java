package se.inkom.benchmarks.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param name what to type after {@code ./inkom bench}
 * @param unit what is counted, such as {@code events}
 * @param overBestPeer how many times the best peer's rate the first variant should reach; absent when there are no peers
 */
public record Row(
        String name,
        String title,
        String unit,
        int clients,
        Side base,
        List<Side> variants,
        @Nullable Double overBestPeer) {

    public Row(String name, String title, String unit, int clients, Side base, List<Side> variants) {
        this(name, title, unit, clients, base, variants, null);
    }
}
