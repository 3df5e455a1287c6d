package se.inkom.events.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;

/**
 * Nobody has looked at an account in time. Once for each time it was due.
 *
 * @param accountable the manager who answers for the account's unit in the end (R33)
 */
public record SupervisionMissed(
        AccountId account,
        SupervisionDuty duty,
        Instant dueAt,
        @Nullable OfficerId accountable,
        Instant noticedAt) implements AccountEvent {}
