package se.inkom.query.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.query.support.SqlTime;

/** Sends the export of a night to every place that wants it, until each has it. */
@Component
class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final JdbcClient db;
    private final ExportsProperties properties;
    private final ExportRows rows;
    private final MakeExport make;
    private final Clock clock;

    Deliveries(JdbcClient db, ExportsProperties properties, ExportRows rows, MakeExport make, Clock clock) {
        this.db = db;
        this.properties = properties;
        this.rows = rows;
        this.make = make;
        this.clock = clock;
    }

    /** One that is on its way. */
    record Delivery(UUID exportId, String target, int attempts) {}

    /** How it stands, for the list. */
    record Standing(
            String target,
            int attempts,
            @Nullable Instant deliveredAt,
            @Nullable String failure) {}

    void open(UUID exportId) {
        for (ExportsProperties.Target target : properties.daily().targets()) {
            db.sql(
                            "insert into query.diary_export_delivery (export_id, target, next_try_at) values (?, ?, ?) on conflict do nothing")
                    .params(exportId, target.name(), SqlTime.utc(clock.instant()))
                    .update();
        }
    }

    List<Standing> of(UUID exportId) {
        return db.sql(
                        "select target, attempts, delivered_at, failure from query.diary_export_delivery where export_id = ? order by target")
                .param(exportId)
                .query((row, n) -> new Standing(
                        row.getString(1), row.getInt(2), SqlTime.instant(row, "delivered_at"), row.getString(4)))
                .list();
    }

    Optional<Delivery> next() {
        return db.sql("""
                        select d.export_id, d.target, d.attempts from query.diary_export_delivery d
                        join query.diary_export e using (export_id)
                        where d.delivered_at is null and d.next_try_at <= ? and e.state = 'DONE'
                        order by d.next_try_at limit 1
                        """)
                .param(SqlTime.utc(clock.instant()))
                .query((row, n) -> new Delivery(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .optional();
    }

    void send(Delivery delivery) {
        try {
            ExportsProperties.Target settings = properties.daily().targets().stream()
                    .filter(target -> target.name().equals(delivery.target()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the settings know no such target any more"));
            Export export = rows.byId(delivery.exportId()).orElseThrow();
            ExportTarget.of(settings).send(name(export), files(export));
            db.sql(
                            "update query.diary_export_delivery set delivered_at = ?, failure = null where export_id = ? and target = ?")
                    .params(SqlTime.utc(clock.instant()), delivery.exportId(), delivery.target())
                    .update();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Export {} did not reach {}", delivery.exportId(), delivery.target(), failure);
            failed(delivery, failure);
        }
    }

    private void failed(Delivery delivery, Exception failure) {
        String why = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        db.sql("""
                        update query.diary_export_delivery set attempts = attempts + 1, failure = ?, next_try_at = ?
                        where export_id = ? and target = ?
                        """)
                .params(
                        why,
                        SqlTime.utc(clock.instant().plus(Retry.after(properties.retry(), delivery.attempts()))),
                        delivery.exportId(),
                        delivery.target())
                .update();
    }

    /** {@code diarium-2026-11-20-PUBLIC}. */
    private static String name(Export export) {
        return "diarium-" + export.dailyOn() + "-" + export.wanted().variant();
    }

    private List<Path> files(Export export) {
        Path folder = make.folderOf(export.id());
        var files = new ArrayList<Path>();
        Objects.requireNonNull(export.manifest()).files().forEach(file -> files.add(folder.resolve(file.name())));
        files.add(folder.resolve(MakeExport.MANIFEST));
        return List.copyOf(files);
    }
}
