package se.inkom.channels.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.channels.platforms.PlatformAccount;

/**
 * One row of {@code channels.account}.
 *
 * @param tokenReason why it is refused; only then
 * @param tokenSince since when the token stands as it does
 * @param heldUntil no effect of the account leaves before; may lie in the past
 * @param usagePercent the share of our allowance that was used up when the platform last named it
 * @param failure what went wrong the last time that something did
 */
record AccountStanding(
        PlatformAccount account,
        Token token,
        @Nullable String tokenReason,
        Instant tokenSince,
        @Nullable Instant heldUntil,
        @Nullable String heldReason,
        @Nullable Integer usagePercent,
        @Nullable Instant checkedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    /** What the platform last said of our token. */
    enum Token {
        UNKNOWN,
        GOOD,
        REFUSED
    }

    boolean isHeld(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil);
    }

    /** Effects of the account wait. */
    boolean waits(Instant now) {
        return token == Token.REFUSED || isHeld(now);
    }
}
