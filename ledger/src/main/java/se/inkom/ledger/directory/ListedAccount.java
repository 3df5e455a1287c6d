package se.inkom.ledger.directory;

import java.time.Instant;
import se.inkom.events.Platform;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.UnitId;

/**
 * An official account that is to be looked at.
 *
 * @param firstLookBy when somebody should have looked for the first time
 * @param alarmAt when it has been unattended for too long, if nobody ever looked (L13)
 */
public record ListedAccount(
        AccountId id,
        Platform platform,
        AuthorityId authority,
        UnitId unit,
        Instant listedAt,
        Instant firstLookBy,
        Instant alarmAt) {}
