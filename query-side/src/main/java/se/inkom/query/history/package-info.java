/**
 * The whole story of a case, read straight from the ledger: every event with who, in which role, when, why, and a Swedish
 * sentence. Keeps no table of its own, so it can never disagree with the events.
 */
@NullMarked
package se.inkom.query.history;

import org.jspecify.annotations.NullMarked;
