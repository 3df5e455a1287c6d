package se.inkom.command.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.DiaryRules;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.web.Problems;

/**
 * Gives out diary numbers: 1, 2, 3 per authority and year (I5), in the form that the policy says. Call it inside the
 * transaction that writes the event; its row lock makes concurrent registrations of one authority wait, and a rollback gives
 * the number back (ADR 0010).
 */
@Component
class DiarySeries {
    private final JdbcClient db;
    private final Policies policies;

    DiarySeries(JdbcClient db, Policies policies) {
        this.db = db;
        this.policies = policies;
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
        DiaryNumber diaryNumber = policies.current().diary().number(authority, year, number);
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
                .query((row, n) -> new MatterId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * A matter that is about to change; others who change it wait until the caller's transaction ends.
     *
     * @return its number
     * @throws se.inkom.web.ProblemException 404 when there is no such matter
     */
    DiaryNumber lock(MatterId matterId) {
        return db.sql("select diary_number from command.diary_number where matter_id = ? for update")
                .param(matterId.value())
                .query((row, n) -> new DiaryNumber(row.getString(1)))
                .optional()
                .orElseThrow(Problems::notFound);
    }

    /**
     * The matter here that stands for one of the authority's main diary system, or {@code fresh} from now on; others who ask
     * for the same one wait until the caller's transaction ends.
     */
    MatterId findExternal(AuthorityId authority, DiaryNumber external, MatterId fresh) {
        return db.sql("""
                        insert into command.external_matter as m (authority, external_number, matter_id) values (?, ?, ?)
                        on conflict (authority, external_number) do update set matter_id = m.matter_id
                        returning matter_id
                        """)
                .params(authority.value(), external.value(), fresh.value())
                .query((row, n) -> new MatterId(row.getObject(1, UUID.class)))
                .single();
    }

    /**
     * The matter is the one with that number in the main diary system, too.
     *
     * @throws RuleViolation when it is no such number, or another matter has it
     */
    void claimExternal(MatterId matterId, DiaryNumber external, DiaryRules rules) {
        AuthorityId authority = db.sql("select authority from command.diary_number where matter_id = ?")
                .param(matterId.value())
                .query((row, n) -> new AuthorityId(row.getString(1)))
                .single();
        rules.checkExternal(authority, external);
        if (!findExternal(authority, external, matterId).equals(matterId)) {
            throw new RuleViolation(
                    "external-number-taken", Rule.R53, "Another matter of " + authority + " has that external number.");
        }
    }
}
