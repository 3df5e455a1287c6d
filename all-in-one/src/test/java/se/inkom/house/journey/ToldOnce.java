package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.inkom.house.House;

/** Every assignment was told once, however often the process died that tells; a mail that came twice says so. */
final class ToldOnce {
    private final JdbcClient db;
    private final Mails mails;

    ToldOnce(House house, Mails mails) {
        var postgres = house.postgres();
        this.db = JdbcClient.create(
                new DriverManagerDataSource(postgres.url("inkom"), "postgres", postgres.password("postgres")));
        this.mails = mails;
    }

    void check() {
        await("everything is told").atMost(Duration.ofMinutes(2)).until(() -> {
            // nobody need wait here for the pause between two mails to one person
            db.sql("update channels.mail set created_at = created_at - interval '1 minute'")
                    .update();
            return untold() == 0 && count("select count(*) from channels.mail where state <> 'SENT'") == 0;
        });
        Map<String, Long> came = mails.all().stream()
                .map(mail -> mail.substring(mail.lastIndexOf('/') + 1))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        var doubtful = new TreeMap<String, Boolean>();
        db.sql("select mail_id::text, doubtful from channels.mail").query(row -> {
            doubtful.put(row.getString(1), row.getBoolean(2));
        });
        System.out.printf(
                "%d notices in %d mails, %d of them in doubt at some time, %d came twice%n",
                count("select count(*) from channels.notice"),
                doubtful.size(),
                doubtful.values().stream().filter(doubt -> doubt).count(),
                came.values().stream().filter(times -> times > 1).count());
        assertThat(came.keySet()).as("each mail came").isEqualTo(doubtful.keySet());
        assertThat(came).allSatisfy((mail, times) -> assertThat(times == 1 || doubtful.get(mail))
                .as("%s came %d times and says so", mail, times)
                .isTrue());
    }

    /** Assignments that lack a notice, and notices that lack a mail. */
    private long untold() {
        return count("""
                        select count(*) from ledger.event e where event_type = 'case.assigned'
                            and payload::json ->> 'officer' <> payload::json ->> 'assignedBy'
                            and not exists (select 1 from channels.notice n where n.event_id = e.event_id)
                        """) + count("select count(*) from channels.notice where state not in ('MAILED', 'MOOT')");
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
