package se.inkom.query.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.query.support.Page;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

@RestController
class SupervisionListApi {
    private final WatchAccounts accounts;

    SupervisionListApi(WatchAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/supervision")
    List<AccountWatch> supervisedAccounts(@RequestParam(required = false) AccountWatch.@Nullable State watch) {
        return accounts.all().stream()
                .filter(account -> watch == null || account.state() == watch)
                .toList();
    }

    @GetMapping("/api/supervision/{account}")
    List<WatchAccounts.Look> supervisionOf(
            @PathVariable String account, @RequestParam(required = false) @Nullable Integer limit, Actor reader) {
        if (!accounts.exists(account)) {
            throw Problems.notFound();
        }
        return accounts.looks(account, Page.limit(limit), reader.id());
    }
}
