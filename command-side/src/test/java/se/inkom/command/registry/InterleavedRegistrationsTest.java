package se.inkom.command.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.command.registry.SeriesRegistrar.GivenUp;
import se.inkom.command.registry.SeriesRegistrar.Rollback;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.MatterId;
import se.inkom.ledger.testing.LedgerDatabase;

/**
 * Two registrations in every order in which their steps can fall, each of them kept or given up: the numbers are 1..n, in the
 * series, in the table of numbers and in the ledger (I5). A step is what touches a number or the ledger, and the end of the
 * transaction; PostgreSQL itself says when one waits for the other.
 */
class InterleavedRegistrationsTest {
    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final JdbcTemplate ADMIN = new JdbcTemplate(DATABASE.as("postgres"));
    private static final AtomicInteger AUTHORITIES = new AtomicInteger();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Turns turns;

    @SuppressWarnings("NullAway.Init")
    private static SeriesRegistrar registrar;

    @BeforeAll
    static void open() {
        SeriesRegistrar.migrate(DATABASE.as("inkom_migrator"));
        turns = new Turns(ADMIN);
        registrar =
                new SeriesRegistrar(new GatedDataSource(DATABASE.as("inkom_command"), turns), folder.resolve("keys"));
    }

    /** In a series that begins with them, and in one that is going on. */
    @ParameterizedTest(name = "{0} and {1}, after {2}")
    @CsvSource({
        "NEVER, NEVER, 0",
        "NEVER, NEVER, 1",
        "WITH_ITS_NUMBER, NEVER, 0",
        "NEVER, WITH_ITS_EVENTS, 1",
        "WITH_ITS_EVENTS, WITH_ITS_EVENTS, 0"
    })
    void twoMattersOfOneAuthority(GivenUp first, GivenUp second, int before) throws InterruptedException {
        int orders = 0;
        boolean more = true;
        while (more) {
            AuthorityId authority = authority();
            IntStream.range(0, before).forEach(i -> registrar.inNewMatter(authority, GivenUp.NEVER));
            more = turns.run(() -> open(authority, first), () -> open(authority, second));
            assertNumbers(authority, before + kept(first) + kept(second));
            orders++;
        }
        assertThat(orders).isGreaterThan(5);
        System.out.printf("one authority, %s and %s, after %d: %d orders%n", first, second, before, orders);
    }

    /** They meet at the head of the ledger only. */
    @Test
    void twoMattersOfTwoAuthorities() throws InterruptedException {
        int orders = 0;
        boolean more = true;
        while (more) {
            AuthorityId one = authority();
            AuthorityId other = authority();
            more = turns.run(() -> open(one, GivenUp.NEVER), () -> open(other, GivenUp.NEVER));
            assertNumbers(one, 1);
            assertNumbers(other, 1);
            orders++;
        }
        assertThat(orders).isGreaterThan(20);
        System.out.printf("two authorities: %d orders%n", orders);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"NEVER, NEVER", "WITH_ITS_EVENTS, NEVER"})
    void twoEntriesOfOneMatter(GivenUp first, GivenUp second) throws InterruptedException {
        int orders = 0;
        boolean more = true;
        while (more) {
            MatterId matter = registrar.inNewMatter(authority(), GivenUp.NEVER);
            more = turns.run(() -> enter(matter, first), () -> enter(matter, second));
            assertThat(ADMIN.queryForList(
                            "select (payload::json ->> 'entryNumber')::int from ledger.event where aggregate_id = ?"
                                    + " and event_type = 'matter.entry-registered' order by position",
                            Integer.class,
                            matter.value()))
                    .isEqualTo(oneTo(1 + kept(first) + kept(second)));
            orders++;
        }
        assertThat(orders).isGreaterThan(5);
        System.out.printf("one matter, %s and %s: %d orders%n", first, second, orders);
    }

    private static AuthorityId authority() {
        return new AuthorityId("A" + AUTHORITIES.incrementAndGet());
    }

    private static void open(AuthorityId authority, GivenUp givenUp) {
        try {
            registrar.inNewMatter(authority, givenUp);
        } catch (Rollback asked) {
            // as the case says
        }
    }

    private static void enter(MatterId matter, GivenUp givenUp) {
        try {
            registrar.inOngoingMatter(matter, givenUp);
        } catch (Rollback asked) {
            // as the case says
        }
    }

    private static int kept(GivenUp givenUp) {
        return givenUp == GivenUp.NEVER ? 1 : 0;
    }

    static void assertNumbers(AuthorityId authority, int matters) {
        List<Integer> expected = oneTo(matters);
        String of = authority.value();
        assertThat(ADMIN.queryForList(
                        "select number from command.diary_number where authority = ? order by number",
                        Integer.class,
                        of))
                .isEqualTo(expected);
        assertThat(ADMIN.queryForList(
                        "select (payload::json ->> 'number')::int from ledger.event where event_type = 'matter.opened'"
                                + " and payload::json ->> 'authority' = ? order by position",
                        Integer.class,
                        of))
                .isEqualTo(expected);
        assertThat(ADMIN.queryForObject(
                        "select coalesce(max(last), 0) from command.diary_series where authority = ?",
                        Integer.class,
                        of))
                .isEqualTo(matters);
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
