package se.inkom.command.registry;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;

/**
 * Gives out diary numbers: 1, 2, 3 per authority and year (I5). Call it inside the transaction that writes the event; its
 * row lock makes concurrent registrations of one authority wait, and a rollback gives the number back (ADR 0010).
 */
@Component
class DiarySeries {
    private final JdbcClient db;
    private final Form form;

    DiarySeries(JdbcClient db, Form form) {
        this.db = db;
        this.form = form;
    }

    /**
     * How numbers look, {@code inkom.diary}.
     *
     * @param form with {authority}, {year} and {number}; Kungälv writes {@code KS2026/1}
     * @param forms other forms by authority, where one writes differently
     */
    @ConfigurationProperties("inkom.diary")
    record Form(
            @DefaultValue("{authority}{year}/{number}") String form,
            @DefaultValue Map<String, String> forms) {

        DiaryNumber of(AuthorityId authority, int year, int number) {
            return new DiaryNumber(forms.getOrDefault(authority.value(), form)
                    .replace("{authority}", authority.value())
                    .replace("{year}", Integer.toString(year))
                    .replace("{number}", Integer.toString(number)));
        }
    }

    /** A number that now belongs to somebody. */
    record Taken(DiaryNumber diaryNumber, int year, int number) {}

    Taken take(AuthorityId authority, int year, MatterId matterId) {
        int number =
                db.sql("""
                        insert into command.diary_series (authority, year, last) values (?, ?, 1)
                        on conflict (authority, year) do update set last = command.diary_series.last + 1
                        returning last
                        """).params(authority.value(), year).query(Integer.class).single();
        DiaryNumber diaryNumber = form.of(authority, year, number);
        db.sql(
                        "insert into command.diary_number (diary_number, matter_id, authority, year, number) values (?, ?, ?, ?, ?)")
                .params(diaryNumber.value(), matterId.value(), authority.value(), year, number)
                .update();
        return new Taken(diaryNumber, year, number);
    }

    /** The matter with this number; others who add to the same matter wait until the caller's transaction ends. */
    Optional<MatterId> findForEntry(DiaryNumber diaryNumber) {
        return db.sql("select matter_id from command.diary_number where diary_number = ? for update")
                .param(diaryNumber.value())
                .query((row, n) -> new MatterId(row.getObject(1, java.util.UUID.class)))
                .optional();
    }
}
