/**
 * Content apart from events: texts, names and files of citizens. One door, {@link se.inkom.ledger.vault.ContentVault}; it
 * writes the access record before it hands out anything secret (I7).
 */
@NullMarked
package se.inkom.ledger.vault;

import org.jspecify.annotations.NullMarked;
