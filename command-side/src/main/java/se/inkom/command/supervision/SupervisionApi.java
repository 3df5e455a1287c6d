package se.inkom.command.supervision;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.accounts.Account;
import se.inkom.command.accounts.Accounts;
import se.inkom.command.support.Idempotency;
import se.inkom.events.ids.AccountId;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

/** Somebody has looked at an account (R21, R22). */
@RestController
class SupervisionApi {
    private final SupervisionDesk supervision;
    private final Accounts accounts;
    private final Idempotency idempotency;

    SupervisionApi(SupervisionDesk supervision, Accounts accounts, Idempotency idempotency) {
        this.supervision = supervision;
        this.accounts = accounts;
        this.idempotency = idempotency;
    }

    @Schema(name = "PerformSupervision")
    record Body(
            @Min(0) @Max(100_000) int unsuitable,
            @Size(max = 2000) @Nullable String note) {}

    @PostMapping("/api/accounts/{account}/supervision")
    @ResponseStatus(HttpStatus.CREATED)
    SupervisionDesk.Looked look(
            @PathVariable String account,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Body body) {
        Account ours = (account.isBlank()
                        ? java.util.Optional.<Account>empty()
                        : accounts.named(new AccountId(account)))
                .orElseThrow(Problems::notFound);
        return idempotency.once(
                key,
                actor,
                "POST /api/accounts/" + ours.id() + "/supervision " + body,
                SupervisionDesk.Looked.class,
                () -> supervision.look(ours, body.unsuitable(), body.note(), actor));
    }
}
