package se.inkom.command.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.inkom.events.Platform;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** Looks accounts up by what the platform calls them, or by our name. */
@Component
public final class Accounts {
    private final Map<String, Account> byPlatform = new HashMap<>();
    private final Map<AccountId, Account> byId = new HashMap<>();

    Accounts(AccountProperties properties) {
        for (AccountProperties.Entry entry : properties.accounts()) {
            var account = new Account(
                    new AccountId(entry.id()),
                    entry.platform(),
                    entry.nativeId(),
                    new AuthorityId(entry.authority()),
                    new UnitId(entry.unit()),
                    entry.officer() == null ? null : new OfficerId(entry.officer()));
            if (byId.put(account.id(), account) != null) {
                throw new IllegalStateException("inkom.accounts names " + account.id() + " twice");
            }
            byPlatform.put(key(account.platform(), account.nativeId()), account);
        }
    }

    public Optional<Account> on(Platform platform, String nativeId) {
        return Optional.ofNullable(byPlatform.get(key(platform, nativeId)));
    }

    public Optional<Account> named(AccountId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Account> all() {
        return List.copyOf(byId.values());
    }

    private static String key(Platform platform, String nativeId) {
        return platform + "/" + nativeId;
    }
}
