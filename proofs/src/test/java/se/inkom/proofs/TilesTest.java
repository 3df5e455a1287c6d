package se.inkom.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.inkom.proofs.Tiles.Tile;

class TilesTest {
    private static final List<Hash> LEAVES = IntStream.range(0, 2000)
            .mapToObj(i -> MerkleTree.leafHash(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    @Test
    void namesPathsAsTheSpecificationDoes() {
        assertThat(Tiles.path(0, 1234067, 256)).isEqualTo("tile/0/x001/x234/067");
        assertThat(Tiles.path(1, 0, 17)).isEqualTo("tile/1/000.p/17");
        assertThat(Tiles.entriesPath(273, 112)).isEqualTo("tile/entries/273.p/112");
        assertThat(Tiles.path(0, 1000, 256)).isEqualTo("tile/0/x001/000");
    }

    /** "A tree of size 70,000 will be represented by 273 full level 0 tiles ...". */
    @Test
    void hasTheTilesOfTheSpecificationsExamples() {
        List<Tile> tiles = Tiles.added(0, 70_000);

        assertThat(tiles).filteredOn(tile -> tile.level() == 0 && tile.isFull()).hasSize(273);
        assertThat(tiles)
                .filteredOn(tile -> tile.level() > 0 || !tile.isFull())
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tiles.added(0, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Property(tries = 150)
    void growsTheSameTilesInSteps(@ForAll @IntRange(max = 2000) int first, @ForAll @IntRange(max = 2000) int second) {
        int before = Math.min(first, second);
        int after = Math.max(first, second);
        Map<String, byte[]> inSteps = new HashMap<>();
        tilesOf(before, Tiles.added(0, before), inSteps);
        tilesOf(after, Tiles.added(before, after), inSteps);

        Map<String, byte[]> atOnce = new HashMap<>();
        tilesOf(after, Tiles.added(0, after), atOnce);

        assertThat(inSteps.keySet()).containsAll(atOnce.keySet());
        assertThat(Tiles.root(store(inSteps), after)).isEqualTo(MerkleTree.root(LEAVES.subList(0, after)));
        assertThat(Tiles.consistencyProof(store(inSteps), before, after))
                .isEqualTo(MerkleTree.consistencyProof(before, LEAVES.subList(0, after)));
        if (before < after) {
            assertThat(Tiles.inclusionProof(store(inSteps), before, after))
                    .isEqualTo(MerkleTree.inclusionProof(before, LEAVES.subList(0, after)));
        }
    }

    private static TileStore store(Map<String, byte[]> tiles) {
        return (level, n, width) -> tiles.get(Tiles.path(level, n, width));
    }

    private static void tilesOf(int size, List<Tile> wanted, Map<String, byte[]> into) {
        for (Tile tile : wanted) {
            byte[] bytes = new byte[tile.width() * Hash.LENGTH];
            int span = (int) Math.pow(256, tile.level());
            for (int i = 0; i < tile.width(); i++) {
                int from = (int) ((tile.n() * 256 + i) * span);
                MerkleTree.root(LEAVES.subList(from, from + span)).copyTo(bytes, i * Hash.LENGTH);
            }
            into.put(tile.path(), bytes);
            assertThat((tile.n() * 256L + tile.width()) * span).isLessThanOrEqualTo(size);
        }
    }
}
