package se.inkom.events.accounts;

import se.inkom.events.DomainEvent;
import se.inkom.events.ids.AccountId;

/** Everything that can happen to an account. */
public sealed interface AccountEvent extends DomainEvent permits SupervisionPerformed, SupervisionMissed {
    AccountId account();
}
