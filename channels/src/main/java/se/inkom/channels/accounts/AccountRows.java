package se.inkom.channels.accounts;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.inkom.channels.accounts.AccountStanding.Token;
import se.inkom.channels.platforms.PlatformAccount;
import se.inkom.events.Platform;

/** The rows of {@code channels.account}. The despatch reads {@code token} and {@code held_until} when it looks for work. */
@Repository
class AccountRows {
    private final JdbcClient db;

    AccountRows(JdbcClient db) {
        this.db = db;
    }

    /** The account is ours, whether or not anything is known of it. */
    void know(PlatformAccount account, Instant now) {
        db.sql("insert into channels.account (platform, account, token_since) values (:platform, :account, :now)"
                        + " on conflict (platform, account) do nothing")
                .param("platform", account.platform().name())
                .param("account", account.id())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** @return true when the platform said something else of the token before */
    boolean answered(PlatformAccount account, Instant now) {
        return token(account, Token.GOOD, null, ", answered_at = :now", now);
    }

    /** @return true when the platform said something else of the token before */
    boolean tokenRefused(PlatformAccount account, String reason, Instant now) {
        return token(account, Token.REFUSED, reason, ", failed_at = :now, failure = :reason", now);
    }

    private boolean token(PlatformAccount account, Token token, @Nullable String reason, String also, Instant now) {
        know(account, now);
        return db.sql("""
                        with before as (select token from channels.account where platform = :platform and account = :account
                            for update)
                        update channels.account a set token = :token, token_reason = :reason::text,
                            token_since = case when a.token = :token then a.token_since else :now end
                        """ + also + """
                         from before where a.platform = :platform and a.account = :account
                        returning before.token <> :token
                        """)
                .param("platform", account.platform().name())
                .param("account", account.id())
                .param("token", token.name())
                .param("reason", reason)
                .param("now", now.atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    /** No effect of the account leaves before {@code until}; a longer hold stands. */
    void hold(PlatformAccount account, Instant until, String reason, Instant now) {
        write(
                account,
                "held_reason = case when a.held_until > :until then a.held_reason else :reason end,"
                        + " held_until = greatest(a.held_until, :until)",
                Map.of("until", until.atOffset(UTC), "reason", reason),
                now);
    }

    void failed(PlatformAccount account, String reason, Instant now) {
        write(account, "failed_at = :now, failure = :reason", Map.of("reason", reason), now);
    }

    void used(PlatformAccount account, int percent, Instant now) {
        write(account, "usage_percent = :percent", Map.of("percent", percent), now);
    }

    void checked(PlatformAccount account, Instant now) {
        write(account, "checked_at = :now", Map.of(), now);
    }

    private void write(PlatformAccount account, String assignments, Map<String, ?> values, Instant now) {
        know(account, now);
        db.sql("update channels.account a set " + assignments + " where platform = :platform and account = :account")
                .params(values)
                .param("platform", account.platform().name())
                .param("account", account.id())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** An account that is no longer ours must not raise an alarm for ever. */
    void forgetAllBut(Set<PlatformAccount> ours) {
        all().stream()
                .map(AccountStanding::account)
                .filter(account -> !ours.contains(account))
                .forEach(account -> db.sql(
                                "delete from channels.account where platform = :platform and account = :account")
                        .param("platform", account.platform().name())
                        .param("account", account.id())
                        .update());
    }

    List<AccountStanding> all() {
        return db.sql("select * from channels.account order by platform, account")
                .query(AccountRows::standing)
                .list();
    }

    private static AccountStanding standing(ResultSet row, int number) throws SQLException {
        int percent = row.getInt("usage_percent");
        return new AccountStanding(
                new PlatformAccount(Platform.valueOf(row.getString("platform")), row.getString("account")),
                Token.valueOf(row.getString("token")),
                row.getString("token_reason"),
                row.getTimestamp("token_since").toInstant(),
                instant(row, "held_until"),
                row.getString("held_reason"),
                row.getObject("usage_percent") == null ? null : percent,
                instant(row, "checked_at"),
                instant(row, "answered_at"),
                instant(row, "failed_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
