package se.inkom.command.evidence;

import static java.time.ZoneOffset.UTC;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.ledger.vault.Archive.Fixity;

/** When the archive was looked through, and what was found. */
@Repository
class FixityRuns {
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final JdbcClient db;

    FixityRuns(JdbcClient db) {
        this.db = db;
    }

    /** One look through the whole archive. */
    record Run(long id, Instant startedAt, @Nullable Instant finishedAt, long files, long bytes) {}

    /** A file that is not what it was. */
    @Schema(name = "DamagedFile")
    record Damaged(UUID contentId, UUID caseId, Fixity problem, Instant foundAt) {}

    /** A file of the archive; the first content that has it stands for all. */
    record File(String digest, UUID contentId, UUID caseId, long length) {}

    /** Empty while another instance is at it; one that has been silent for ten minutes is dead. */
    Optional<Long> begin(Instant now) {
        return db.sql("""
                        insert into command.fixity_run (started_at, beat_at)
                        select :now, :now where not exists (
                          select from command.fixity_run where finished_at is null and beat_at > :silent)
                        on conflict do nothing returning id
                        """)
                .param("now", now.atOffset(UTC))
                .param("silent", now.minus(SILENCE).atOffset(UTC))
                .query(Long.class)
                .optional();
    }

    List<File> filesAfter(String digest, int limit) {
        return db.sql("""
                        select distinct on (file_digest) file_digest, id, case_id, length from ledger.content
                        where file_digest > :after order by file_digest, id limit :limit
                        """)
                .param("after", digest)
                .param("limit", limit)
                .query((row, n) -> new File(
                        row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getLong(4)))
                .list();
    }

    void found(long run, File file, Fixity problem, Instant now) {
        db.sql(
                        "insert into command.fixity_finding (run_id, content_id, case_id, problem, found_at) values (?, ?, ?, ?, ?)")
                .params(run, file.contentId(), file.caseId(), problem.name(), now.atOffset(UTC))
                .update();
    }

    void beat(long run, long files, long bytes, Instant now) {
        db.sql("update command.fixity_run set files = ?, bytes = ?, beat_at = ? where id = ?")
                .params(files, bytes, now.atOffset(UTC), run)
                .update();
    }

    void end(long run, Instant now) {
        db.sql("update command.fixity_run set finished_at = ? where id = ?")
                .params(now.atOffset(UTC), run)
                .update();
    }

    Optional<Run> latest() {
        return run("true");
    }

    Optional<Run> latestFinished() {
        return run("finished_at is not null");
    }

    private Optional<Run> run(String which) {
        return db.sql("select id, started_at, finished_at, files, bytes from command.fixity_run where " + which
                        + " order by id desc limit 1")
                .query((row, n) -> {
                    Timestamp finished = row.getTimestamp(3);
                    return new Run(
                            row.getLong(1),
                            row.getTimestamp(2).toInstant(),
                            finished == null ? null : finished.toInstant(),
                            row.getLong(4),
                            row.getLong(5));
                })
                .optional();
    }

    List<Damaged> findings(long run) {
        return db.sql("select content_id, case_id, problem, found_at from command.fixity_finding where run_id = ?"
                        + " order by found_at, content_id limit 1000")
                .param(run)
                .query((row, n) -> new Damaged(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Fixity.valueOf(row.getString(3)),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
