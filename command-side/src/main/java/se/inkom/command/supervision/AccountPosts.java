package se.inkom.command.supervision;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.command.accounts.Account;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.TimeOrderedUuid;

/**
 * What had come in on an account when somebody looked at it. Case ids are ordered by time (ADR 0005), so "since then" is a
 * range of them; never further back than the law's seven days, so that a first look at an old account is quick too.
 */
@Component
class AccountPosts {
    private static final Duration FURTHEST_BACK = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    AccountPosts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param newestCase of the account; the one known before when nothing has come since */
    record Seen(long newPosts, @Nullable CaseId newestCase) {}

    Seen sinceLastLook(Account account) {
        UUID last = db.sql("select newest_case from command.supervision where account = ? for update")
                .param(account.id().value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .orElse(null);
        UUID from = last == null ? firstOf(clock.instant().minus(FURTHEST_BACK)) : last;
        return db.sql("""
                        select count(*), max(case_id::text) from command.source_post
                        where case_id > :from and account = :native and platform in (:platform, 'OTHER')
                        """)
                .param("from", from)
                .param("native", account.nativeId())
                .param("platform", account.platform().name())
                .query((row, n) -> {
                    String newest = row.getString(2);
                    UUID id = newest == null ? last : UUID.fromString(newest);
                    return new Seen(row.getLong(1), id == null ? null : new CaseId(id));
                })
                .single();
    }

    void looked(Account account, Seen seen) {
        db.sql("""
                        insert into command.supervision (account, newest_case) values (:account, :newest)
                        on conflict (account) do update set newest_case = excluded.newest_case
                        """)
                .param("account", account.id().value())
                .param(
                        "newest",
                        seen.newestCase() == null ? null : seen.newestCase().value(),
                        Types.OTHER)
                .update();
    }

    /** No case that began later has a smaller id. */
    private static UUID firstOf(Instant time) {
        UUID some = TimeOrderedUuid.at(time);
        return new UUID(some.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L, 0);
    }
}
