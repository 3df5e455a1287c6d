package se.inkom.channels.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.Platform;

/** How each account stands with its platform: the place where an expired token shows before a citizen notices (D27). */
@RestController
class AccountsApi {
    private final AccountRows rows;
    private final Circuits circuits;
    private final Clock clock;

    AccountsApi(AccountRows rows, Circuits circuits, Clock clock) {
        this.rows = rows;
        this.circuits = circuits;
        this.clock = clock;
    }

    @GetMapping("/api/accounts/health")
    AllAccounts health() {
        Instant now = clock.instant();
        return new AllAccounts(rows.all().stream()
                .map(standing -> Item.of(standing, circuits.isOpen(standing.account()), now))
                .toList());
    }

    @Schema(name = "AccountsHealth")
    record AllAccounts(List<Item> items) {}

    @Schema(name = "AccountHealth")
    record Item(
            Platform platform,
            String account,
            boolean effectsWait,
            AccountStanding.Token token,
            @Nullable String tokenReason,
            Instant tokenSince,
            @Nullable Instant heldUntil,
            @Nullable String heldReason,
            boolean circuitOpen,
            @Nullable Integer usagePercent,
            @Nullable Instant checkedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant failedAt,
            @Nullable String failure) {

        static Item of(AccountStanding a, boolean circuitOpen, Instant now) {
            boolean held = a.isHeld(now);
            return new Item(
                    a.account().platform(),
                    a.account().id(),
                    a.waits(now),
                    a.token(),
                    a.tokenReason(),
                    a.tokenSince(),
                    held ? a.heldUntil() : null,
                    held ? a.heldReason() : null,
                    circuitOpen,
                    a.usagePercent(),
                    a.checkedAt(),
                    a.answeredAt(),
                    a.failedAt(),
                    a.failure());
        }
    }
}
