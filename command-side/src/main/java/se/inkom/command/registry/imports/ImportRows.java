package se.inkom.command.registry.imports;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import se.inkom.events.ids.OfficerId;

/** What was imported, and the numbers that came with it: the series go on behind the last of them (I5). */
@Repository
class ImportRows {
    private final JdbcClient db;

    ImportRows(JdbcClient db) {
        this.db = db;
    }

    /** Whether there is nothing here but, perhaps, what this very file brought. */
    boolean mayBegin(ImportFile file, OfficerId by, Instant now) {
        db.sql(
                        "insert into command.diary_import (digest, imported_by, begun_at, manifest) select ?, ?, ?, ? where not exists"
                                + " (select from command.diary_number) on conflict do nothing")
                .params(file.digest(), by.value(), now.atOffset(UTC), file.manifest())
                .update();
        return db.sql("select count(*) from command.diary_import where digest = ?")
                        .param(file.digest())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Those that an import which broke off has brought already. */
    Set<UUID> known(List<UUID> matters) {
        return db
                .sql("select matter_id from command.diary_number where matter_id = any (?)")
                .param(new SqlArrayValue("uuid", matters.toArray()))
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    void number(ImportedLine matter) {
        db.sql("""
                        insert into command.diary_series (authority, year, last) values (?, ?, ?)
                        on conflict (authority, year) do update set last = greatest(command.diary_series.last, excluded.last)
                        """).params(matter.authority(), matter.year(), matter.number()).update();
        db.sql(
                        "insert into command.diary_number (diary_number, matter_id, authority, year, number) values (?, ?, ?, ?, ?)")
                .params(matter.diaryNumber(), matter.matterId(), matter.authority(), matter.year(), matter.number())
                .update();
    }

    void progress(String digest, int matters, int entries) {
        db.sql("update command.diary_import set matters = matters + ?, entries = entries + ? where digest = ?")
                .params(matters, entries, digest)
                .update();
    }

    ImportDiary.Imported finish(String digest, Instant now) {
        return db.sql("""
                        update command.diary_import set finished_at = coalesce(finished_at, ?) where digest = ?
                        returning matters, entries
                        """)
                .params(now.atOffset(UTC), digest)
                .query((row, n) -> new ImportDiary.Imported(digest, row.getLong(1), row.getLong(2)))
                .single();
    }
}
