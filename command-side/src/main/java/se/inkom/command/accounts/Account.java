package se.inkom.command.accounts;

import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** An official account, its owner, and the officer who by default handles what is written there (R11, R14). */
public record Account(
        AccountId id,
        Platform platform,
        String nativeId,
        AuthorityId authority,
        UnitId unit,
        @Nullable OfficerId officer) {}
