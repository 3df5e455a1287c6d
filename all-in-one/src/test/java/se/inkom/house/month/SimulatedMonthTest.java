package se.inkom.house.month;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.command.watch.WatchRig;
import se.inkom.events.Platform;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.UnitId;
import se.inkom.house.month.PlainReckoning.Notice;
import se.inkom.house.month.PlainReckoning.Step;
import se.inkom.ledger.directory.AccountList;
import se.inkom.ledger.directory.ListedAccount;
import se.inkom.ledger.testing.LedgerDatabase;

/**
 * December with absences and two crashes, by a clock that the test turns: every deadline is noticed once, when and before whom a
 * reckoning from the plain events says (R33, D12 to D15). {@code -Dinkom.month.posts} says how many posts,
 * {@code -Dinkom.month.tick} how often the watch looks, {@code -Dinkom.month.seed} repeats a run.
 */
@Tag("slow")
class SimulatedMonthTest {
    private static final int POSTS = Integer.getInteger("inkom.month.posts", 250);
    private static final Duration TICK = Duration.parse(System.getProperty("inkom.month.tick", "PT2H"));
    private static final AccountId CENTRAL = new AccountId("kungalv-facebook");
    private static final AccountId STREETS = new AccountId("gata-facebook");

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final HikariDataSource clients = pool("inkom_command");
    private final HikariDataSource readers = pool("postgres");
    private final JdbcTemplate db = new JdbcTemplate(readers);

    @TempDir
    Path folder;

    @AfterEach
    void goHome() {
        clients.close();
        readers.close();
    }

    @Test
    void everyDeadlineIsNoticedOnceAndInTime() throws Exception {
        long seed = Long.getLong("inkom.month.seed", System.nanoTime());
        System.out.println("month seed " + seed);
        var random = new Random(seed);
        long began = System.nanoTime();
        WatchRig.migrate(database.as("inkom_migrator"));
        list(CENTRAL, "KS", "kommunikation");
        list(STREETS, "SBN", "gata");
        var month = new Month(clients, folder.resolve("keys"), TICK, random);
        for (int i = 0; i < POSTS; i++) {
            new PostLife(month, db, random, i, aMomentOfDecember(random)).begin();
        }
        List<Instant> looks = looksAtTheCentralAccount(month);
        month.run();

        var plain = new PlainReckoning(db, month.looks);
        assertThat(month.crashes).hasSize(2);
        noticedOnce(plain.actual);
        noticedAsReckoned(plain, month);
        accountsAreMissedOnce(month, looks);
        String told = tell(plain, month, (System.nanoTime() - began) / 1e9);
        theBoardSaysWhatTheEventsSay(month, told);
    }

    private void theBoardSaysWhatTheEventsSay(Month month, String told) throws Exception {
        var table = new BoardBesideSql();
        try (var desk = new ReadingDesk(database, folder, month.clock())) {
            desk.caughtUp(db, Duration.ofMinutes(10));
            table.compare(desk, new PlainSql(db, month.now()));
        }
        String file = System.getProperty("inkom.month.table");
        if (file != null) {
            table.write(Path.of(file), told);
        }
    }

    private static void noticedOnce(List<Notice> actual) {
        record Said(UUID caseId, String clock, Instant dueAt, Step step) {}
        assertThat(actual.stream()
                        .map(n -> new Said(n.caseId(), n.clock(), n.dueAt(), n.step()))
                        .toList())
                .doesNotHaveDuplicates();
    }

    /** What was written in the moment of a crash might as well have been written when the watch came back. */
    private static void noticedAsReckoned(PlainReckoning plain, Month month) {
        Map<Instant, Instant> back =
                month.crashes.stream().collect(Collectors.toMap(Month.Crash::at, Month.Crash::back));
        var expected = new HashSet<>(plain.expected);
        var unexpected = new ArrayList<Notice>();
        for (Notice n : plain.actual) {
            Instant later = back.get(n.at());
            boolean known = expected.remove(n)
                    || later != null && expected.remove(at(n, later))
                    || later != null && n.step() == Step.NEAR && !n.dueAt().isAfter(later);
            if (!known) {
                unexpected.add(n);
            }
        }
        assertThat(unexpected).as("noticed, and should not have been").isEmpty();
        assertThat(expected).as("should have been noticed, and was not").isEmpty();
    }

    private static Notice at(Notice n, Instant at) {
        return new Notice(n.caseId(), n.clock(), n.dueAt(), n.step(), at, n.who(), n.accountable());
    }

    /** One account is looked at on most days, the other never. */
    private List<Instant> looksAtTheCentralAccount(Month month) {
        var looks = new ArrayList<Instant>();
        for (Instant day = Month.BEGIN.plus(Duration.ofHours(9));
                day.isBefore(Month.END);
                day = day.plus(Duration.ofDays(1))) {
            boolean christmas = day.isAfter(Instant.parse("2026-12-22T00:00:00Z"))
                    && day.isBefore(Instant.parse("2027-01-02T00:00:00Z"));
            if (!christmas) {
                looks.add(day);
                month.lookAt(CENTRAL, day);
            }
        }
        return looks;
    }

    private void accountsAreMissedOnce(Month month, List<Instant> looks) {
        List<String> missed = db.queryForList(
                "select payload::json ->> 'account' || ' ' || (payload::json ->> 'duty') from ledger.event"
                        + " where event_type = 'account.supervision-missed'",
                String.class);
        assertThat(missed).contains("gata-facebook ALARM", "kungalv-facebook ALARM");
        assertThat(missed.stream().filter("gata-facebook NEXT_LOOK"::equals)).hasSize(1);
        assertThat(missed.stream().filter("gata-facebook ALARM"::equals)).hasSize(1);
        assertThat(missed.stream().filter("kungalv-facebook ALARM"::equals)).hasSize(1);
        List<Map<String, Object>> reckoned = db.queryForList(
                """
                with look as (
                  select (payload::json ->> 'performedAt')::timestamptz at, (payload::json ->> 'nextLookBy')::timestamptz due,
                         lead((payload::json ->> 'performedAt')::timestamptz) over (order by position) until
                  from ledger.event where event_type = 'account.supervised')
                select due from look where exists (select from unnest(?::timestamptz[]) tick where tick >= due and tick < coalesce(until, 'infinity'))
                order by due
                """, "{" + month.looks.stream().map(Instant::toString).collect(Collectors.joining(",")) + "}");
        assertThat(looks).isNotEmpty();
        assertThat(missed.stream().filter("kungalv-facebook NEXT_LOOK"::equals)).hasSize(reckoned.size());
    }

    private String tell(PlainReckoning plain, Month month, double seconds) {
        var counts = new TreeMap<String, Integer>();
        plain.actual.forEach(n -> counts.merge(n.clock() + " " + n.step(), 1, Integer::sum));
        String told = String.format(
                "%d posts from 1 December to Epiphany, %d looks of the watch, %d crashes, %s events, of them %d notices,"
                        + " %.0f s: %s.",
                POSTS,
                month.looks.size(),
                month.crashes.size(),
                db.queryForObject("select count(*) from ledger.event", Long.class),
                plain.actual.size(),
                seconds,
                counts);
        System.out.println(told);
        return told;
    }

    /** Most people write in the daytime; some at night, at weekends and at Christmas. */
    private static Instant aMomentOfDecember(Random random) {
        int hour = random.nextInt(3) == 0 ? random.nextInt(24) : 7 + random.nextInt(14);
        return Month.BEGIN
                .plus(Duration.ofDays(random.nextInt(31)))
                .plus(Duration.ofHours(hour))
                .plusMillis(random.nextInt(3_600_000));
    }

    private HikariDataSource pool(String role) {
        var pool = new HikariConfig();
        pool.setDataSource(database.as(role));
        pool.setMaximumPoolSize(3);
        return new HikariDataSource(pool);
    }

    private void list(AccountId account, String authority, String unit) {
        new AccountList(database.as("inkom_command"))
                .list(new ListedAccount(
                        account,
                        Platform.FACEBOOK,
                        new AuthorityId(authority),
                        new UnitId(unit),
                        Month.BEGIN,
                        Month.BEGIN.plus(Duration.ofDays(1)),
                        Month.BEGIN.plus(Duration.ofDays(7))));
    }
}
