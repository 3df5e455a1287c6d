/**
 * The versions of a post side by side, and what changed from one to the next, word by word (D9, L22). Read straight from the
 * ledger and the vault; keeps no table. What is secret or restricted is opened through the vault's door only, on record (I7).
 */
@NullMarked
package se.inkom.query.versions;

import org.jspecify.annotations.NullMarked;
