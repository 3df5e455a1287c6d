package se.inkom.ledger.directory;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkom.events.ids.OfficerId;

/** Looks people up, and lets command-side keep the list in step with the municipality's own. */
public final class Directory {
    private final JdbcClient db;

    public Directory(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /** Empty for our own processes and for people who were never listed. */
    public Optional<StaffMember> find(OfficerId officer) {
        return db.sql("select officer_id, name, function, unit from ledger.directory where officer_id = ?")
                .param(officer.value())
                .query((row, n) -> new StaffMember(
                        new OfficerId(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /** Lists a person, or corrects how they are listed. */
    public void list(StaffMember person) {
        db.sql("""
                        insert into ledger.directory (officer_id, name, function, unit) values (?, ?, ?, ?)
                        on conflict (officer_id) do update
                          set name = excluded.name, function = excluded.function, unit = excluded.unit
                        """)
                .params(person.id().value(), person.name(), person.function(), person.unit())
                .update();
    }
}
