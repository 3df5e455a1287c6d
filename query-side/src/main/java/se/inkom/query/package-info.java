/**
 * The reading room: follows the ledger, keeps one table per screen, and answers questions. Used by officers, registrars,
 * managers and auditors over HTTP.
 *
 * <p>Decides nothing and appends nothing: its database role can only read the ledger and the vault, and every table of its
 * own can be dropped and rebuilt.
 */
@NullMarked
package se.inkom.query;

import org.jspecify.annotations.NullMarked;
