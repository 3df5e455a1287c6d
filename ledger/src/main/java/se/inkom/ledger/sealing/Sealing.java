package se.inkom.ledger.sealing;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.events.ids.OfficerId;
import se.inkom.proofs.OpeningRecord;

/** Sealing on one instance: its threads, and what others may ask and order. */
public final class Sealing implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final PublishedLog published;
    private final StatusReader status;
    private final EpochCut cut;
    private final SealerLoop sealer;
    private final HttpClient http;
    private final TimestampLoop timestamps;

    /** @param dataSource of role inkom_sealer; one of its connections is held for as long as this instance seals */
    public Sealing(DataSource dataSource, SealingSettings settings, Clock clock) {
        this(dataSource, settings, clock, Failpoint.Probe.NONE);
    }

    Sealing(DataSource dataSource, SealingSettings settings, Clock clock, Failpoint.Probe probe) {
        var jdbc = new JdbcTemplate(dataSource);
        var tables = new SealTables(jdbc);
        var keys = SealingKeys.openOrCreate(settings.keys());
        this.published = new PublishedLog(settings, keys, tables);
        this.status = new StatusReader(jdbc, clock);
        this.cut = new EpochCut(settings, published, tables, new EventRows(jdbc), clock);
        this.sealer = new SealerLoop(dataSource, settings, keys, clock, probe);
        this.http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        this.timestamps = new TimestampLoop(settings, http, tables, sealer::leading, clock);
    }

    public void start() {
        sealer.start();
        timestamps.start();
    }

    /** What is published, for those who must not act on anything else. */
    public PublishedLog published() {
        return published;
    }

    public SealingStatus status() {
        return status.read();
    }

    /**
     * Opens the next epoch after a rollback; everything is sealed again from the first event.
     *
     * @param incident what happened, in a sentence without personal data: it is public and stays for ever
     * @throws NotRolledBack in any other state
     */
    public synchronized OpeningRecord openEpoch(String incident, OfficerId officer) {
        return cut.open(incident, officer.value());
    }

    @Override
    public void close() {
        timestamps.close();
        sealer.close();
        http.shutdownNow();
    }
}
