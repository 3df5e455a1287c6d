/** What can happen to an official account (R2, R21). {@link se.inkom.events.accounts.AccountEvent} is the list. */
@NullMarked
package se.inkom.events.accounts;

import org.jspecify.annotations.NullMarked;
