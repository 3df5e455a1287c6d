package se.inkom.command.staffing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.command.accounts.Account;
import se.inkom.command.policy.Policy;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;
import se.inkom.events.staffing.CoverageGap;

/**
 * An account or a unit that somebody should be there for.
 *
 * @param account absent when it is a unit
 * @param unit the unit, or the one that owns the account
 * @param officers who is named for it; of an account its own officer, then those of its unit
 * @param accountable the unit's manager (R33)
 */
record Watched(
        @Nullable AccountId account,
        UnitId unit,
        List<OfficerId> officers,
        @Nullable OfficerId accountable) {
    Watched {
        officers = List.copyOf(officers);
    }

    /** Every account, and every unit of which the policy says who handles its cases. */
    static List<Watched> of(Iterable<Account> accounts, Policy policy) {
        var all = new ArrayList<Watched>();
        for (Account account : accounts) {
            var officers = new LinkedHashSet<OfficerId>();
            if (account.officer() != null) {
                officers.add(account.officer());
            }
            officers.addAll(policy.officersOf(account.unit().value()));
            all.add(new Watched(
                    account.id(), account.unit(), List.copyOf(officers), managerOf(account.unit(), policy)));
        }
        policy.authorities().stream()
                .flatMap(authority -> authority.units().stream())
                .filter(unit -> !unit.officers().isEmpty())
                .map(unit -> new UnitId(unit.id()))
                .distinct()
                .forEach(unit ->
                        all.add(new Watched(null, unit, policy.officersOf(unit.value()), managerOf(unit, policy))));
        return all;
    }

    /** Those who are there now, themselves or in somebody's place. */
    Set<OfficerId> there(Staffing staffing, Instant at) {
        var there = new LinkedHashSet<OfficerId>();
        for (OfficerId officer : officers) {
            staffing.chainOf(officer, at).stream()
                    .filter(one -> !staffing.isAway(one, at))
                    .forEach(there::add);
        }
        return there;
    }

    static CoverageState state(Set<OfficerId> there) {
        return there.isEmpty()
                ? CoverageState.UNCOVERED
                : there.size() == 1 ? CoverageState.NO_SUBSTITUTE : CoverageState.COVERED;
    }

    CoverageGap gap() {
        return officers.isEmpty() ? CoverageGap.NOBODY_NAMED : CoverageGap.EVERYBODY_AWAY;
    }

    /** Its own name among its kind. */
    String id() {
        return account == null ? unit.value() : account.value();
    }

    String kind() {
        return account == null ? "UNIT" : "ACCOUNT";
    }

    private static @Nullable OfficerId managerOf(UnitId unit, Policy policy) {
        String manager = policy.managerOf(unit.value());
        return manager == null ? null : new OfficerId(manager);
    }
}
