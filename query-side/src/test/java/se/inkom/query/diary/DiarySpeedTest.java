package se.inkom.query.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.query.support.Page;

/**
 * How long lists and searches take. {@code -Dinkom.diary.entries=1000000} is the size that docs/diary.md tells of; the build
 * looks at a small diary, and that no plan reads all of it.
 */
class DiarySpeedTest {
    private static final int ENTRIES = Integer.getInteger("inkom.diary.entries", 20_000);
    private static final int ROUNDS = Integer.getInteger("inkom.diary.rounds", 40);
    private static final Duration ALLOWED = Duration.ofMillis(100);

    private static JdbcClient db;
    private static DiaryLines lines;
    private static DiaryRows rows;
    private final Random random = new Random(20261121);

    @BeforeAll
    static void fill() {
        LedgerDatabase database = ManyEntries.of(ENTRIES);
        var connection = new SingleConnectionDataSource(database.url(), "inkom_query", "", true);
        db = JdbcClient.create(connection);
        db.sql("set jit = off").update();
        lines = new DiaryLines(db);
        rows = new DiaryRows(new JdbcTemplate(connection), new JdbcTransactionManager(connection));
    }

    private Map<String, Consumer<Integer>> questions() {
        var all = new LinkedHashMap<String, Consumer<Integer>>();
        all.put("newest", n -> list(filter(null, null, null, null), null));
        all.put("newest of an authority", n -> list(filter(authority(), null, null, null), null));
        all.put("a page far back", n -> list(filter(null, null, null, null), placeAt(anyDay())));
        all.put("a page far back, one authority", n -> list(filter(authority(), null, null, null), placeAt(anyDay())));
        all.put("a day of an authority", n -> {
            LocalDate day = anyDay();
            list(filter(authority(), day, day, null), null);
        });
        all.put("a year", n -> list(filter(null, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), null), null));
        all.put("the commonest words", n -> list(filter(null, null, null, "kommentar facebook"), null));
        all.put("a common word", n -> list(filter(null, null, null, "ord" + (1 + random.nextInt(20))), null));
        all.put(
                "a common word far back",
                n -> list(filter(null, null, null, "ord" + (1 + random.nextInt(20))), placeAt(anyDay())));
        all.put("any word", n -> list(filter(null, null, null, "ord" + random.nextInt(ManyEntries.WORDS)), null));
        all.put(
                "a rare word of an authority",
                n -> list(filter(authority(), null, null, "ord" + (2000 + random.nextInt(2000))), null));
        all.put(
                "common words that never meet",
                n -> list(filter(null, null, null, "ord1 ord2 ord3 ord4 ord5 ord7"), null));
        all.put("no such word", n -> list(filter(null, null, null, "finnsinte" + n), null));
        all.put("all but a common word", n -> list(filter(null, null, null, "-ord1"), null));
        all.put("a name", n -> list(new LineFilter(null, null, null, "Namn" + random.nextInt(5000), true), null));
        all.put("a diary number", n -> list(filter(null, null, null, "KS2024/" + random.nextInt(ENTRIES / 4)), null));
        all.put(
                "a word in a year",
                n -> list(
                        filter(null, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), "ord" + random.nextInt(400)),
                        null));
        all.put("a matter", n -> lines.ofMatter("KS2024/" + random.nextInt(ENTRIES / 4)));
        all.put("who has entries", n -> lines.authorities());
        all.put("the day before", n -> lines.dayBefore(authority(), anyDay()));
        staffQuestions(all);
        return all;
    }

    private void staffQuestions(Map<String, Consumer<Integer>> all) {
        all.put("staff: the first page", n -> entries(null, null, null, null, null, null));
        all.put(
                "staff: of an authority and year",
                n -> entries(authority(), anyDay().getYear(), null, null, null, null));
        all.put("staff: a month", n -> {
            LocalDate month = anyDay().withDayOfMonth(1);
            entries(null, null, month, month.plusMonths(1).minusDays(1), null, null);
        });
        all.put("staff: the last year", n -> entries(null, null, LocalDate.of(2026, 1, 1), null, null, null));
        all.put(
                "staff: open matters of an authority",
                n -> entries(authority(), null, null, null, MatterStatus.OPEN, null));
        all.put("staff: a common word", n -> entries(null, null, null, null, null, "ord" + (1 + random.nextInt(20))));
        all.put(
                "staff: any word",
                n -> entries(null, null, null, null, null, "ord" + random.nextInt(ManyEntries.WORDS)));
        all.put("staff: a name", n -> entries(null, null, null, null, null, "Namn" + random.nextInt(5000)));
        all.put("staff: no such word", n -> entries(null, null, null, null, null, "finnsinte" + n));
        all.put("staff: a common word in a month", n -> {
            LocalDate month = anyDay().withDayOfMonth(1);
            entries(null, null, month, month.plusMonths(1).minusDays(1), null, "kommentar");
        });
        all.put(
                "staff: a diary number",
                n -> entries(null, null, null, null, null, "KS2024/" + random.nextInt(ENTRIES / 4)));
        all.put(
                "staff: what changed lately",
                n -> rows.find(
                        new DiaryFilter(null, null, null, null, null, (long) (ENTRIES - ENTRIES / 100), null, null),
                        50,
                        null));
    }

    private static void entries(
            @Nullable String authority,
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable MatterStatus status,
            @Nullable String q) {
        rows.find(new DiaryFilter(authority, year, from, to, status, null, q, null), 50, null);
    }

    @Test
    void listsAndSearchesAnswerInATenthOfASecond() throws IOException {
        var report = new StringBuilder("| Question | p50 ms | p99 ms | max ms |\n|---|--:|--:|--:|\n");
        var all = new ArrayList<Long>();
        questions().forEach((name, ask) -> {
            for (int n = 0; n < 5; n++) {
                ask.accept(n);
            }
            long[] took = new long[ROUNDS];
            for (int n = 0; n < ROUNDS; n++) {
                long began = System.nanoTime();
                ask.accept(n);
                took[n] = System.nanoTime() - began;
            }
            Arrays.sort(took);
            Arrays.stream(took).forEach(all::add);
            report.append("| %s | %.1f | %.1f | %.1f |%n"
                    .formatted(name, ms(took[ROUNDS / 2]), ms(percentile(took)), ms(took[ROUNDS - 1])));
        });
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        report.append("| **all** | %.1f | %.1f | %.1f |%n"
                .formatted(ms(sorted[sorted.length / 2]), ms(percentile(sorted)), ms(sorted[sorted.length - 1])));
        Files.writeString(Path.of("target", "diary-speed.md"), ENTRIES + " entries\n\n" + report + "\n" + plans());
        System.out.println(ENTRIES + " entries\n" + report);
        assertThat(Duration.ofNanos(percentile(sorted))).isLessThanOrEqualTo(ALLOWED);
    }

    /** A plan that reads the whole table is quick here and slow where it counts. */
    @Test
    void noPlanReadsTheWholeDiary() {
        assertThat(plans())
                .contains("diary_entry_newest", "diary_entry_search_without_names")
                .doesNotContain("Seq Scan on diary_entry");
    }

    /** What the walk by months finds is what there is, in order, and pages do not overlap. */
    @Test
    void pagesOfASearchTogetherAreAllThatMatches() {
        var found = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            Page<DiaryLine> page = lines.newest(filter("SBN", null, null, "ord3"), 50, DiaryLines.cursor(cursor));
            page.items().forEach(line -> found.add(line.date() + " " + line.diaryNumber() + "-" + line.entryNumber()));
            cursor = page.nextCursor();
            if (found.size() > 2_000) {
                break;
            }
        }
        List<String> expected = db.sql("""
                        select entry_date || ' ' || diary_number || '-' || entry_number from query.diary_entry
                        where subject ~ '\\mord3\\M' and authority = 'SBN'
                        order by entry_date desc, year desc, number desc, entry_number desc
                        """).query(String.class).list();
        assertThat(found).isNotEmpty().containsExactlyElementsOf(expected.subList(0, found.size()));
    }

    @Test
    void pagesOfStaffAreAllThatMatchesToo() {
        var found = new ArrayList<String>();
        se.inkom.web.Cursor after = null;
        var filter = new DiaryFilter(
                null, null, LocalDate.of(2023, 2, 1), LocalDate.of(2024, 3, 5), null, null, "ord9", null);
        do {
            Page<DiaryRow> page = rows.find(filter, 20, after);
            page.items()
                    .forEach(row -> found.add(
                            row.entry().diaryNumber() + "-" + row.entry().entryNumber()));
            after = se.inkom.web.Cursor.parse(page.nextCursor(), 4);
        } while (after != null && found.size() < 2_000);
        List<String> expected = db.sql("""
                        select diary_number || '-' || entry_number from query.diary_entry
                        where subject ~ '\\mord9\\M' and entry_date between '2023-02-01' and '2024-03-05'
                        order by authority, year, number, entry_number
                        """).query(String.class).list();
        assertThat(found).isNotEmpty().containsExactlyElementsOf(expected.subList(0, found.size()));
    }

    private static String plans() {
        var plans = new StringBuilder();
        for (LineFilter filter : List.of(
                filter(null, null, null, null),
                filter("KS", null, null, null),
                filter(null, LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31), null),
                filter(null, null, null, "kommentar"),
                filter(null, null, null, "ord17"),
                filter("KS", null, null, "ord1500"))) {
            LineQuery query = LineQuery.of(db, filter, 51, null);
            plans.append(filter).append('\n');
            db.sql("explain (analyze, buffers, costs off, timing off) " + query.sql())
                    .params(query.parameters())
                    .query(String.class)
                    .list()
                    .forEach(line -> plans.append("    ").append(line).append('\n'));
            plans.append('\n');
        }
        for (DiaryFilter filter : List.of(
                DiaryFilter.EVERYTHING,
                new DiaryFilter(
                        null, null, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), null, null, null, null),
                new DiaryFilter(null, null, null, null, null, null, "kommentar", null))) {
            RowQuery query = RowQuery.of(db, filter, 51, null);
            plans.append(filter).append('\n');
            db.sql("explain (analyze, buffers, costs off, timing off) " + query.sql())
                    .params(query.parameters())
                    .query(String.class)
                    .list()
                    .forEach(line -> plans.append("    ").append(line).append('\n'));
            plans.append('\n');
        }
        return plans.toString();
    }

    private static void list(LineFilter filter, @Nullable String cursor) {
        lines.newest(filter, 50, DiaryLines.cursor(cursor));
    }

    private static LineFilter filter(
            @Nullable String authority, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String q) {
        return new LineFilter(authority, from, to, q, false);
    }

    private String authority() {
        return ManyEntries.AUTHORITIES.get(random.nextInt(ManyEntries.AUTHORITIES.size()));
    }

    private LocalDate anyDay() {
        return ManyEntries.FIRST.plusDays(random.nextInt(ManyEntries.YEARS * 365));
    }

    private static String placeAt(LocalDate day) {
        return se.inkom.web.Cursor.of(day, "UN", day.getYear(), 1, 1).toString();
    }

    private static long percentile(long[] sorted) {
        return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
    }

    private static double ms(long nanos) {
        return nanos / 1_000_000.0;
    }
}
