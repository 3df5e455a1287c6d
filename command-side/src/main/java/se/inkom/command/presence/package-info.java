/**
 * Who has a case open right now, so that two officers see each other before they write past each other. Short-lived and a
 * courtesy: nothing decides by it, nothing of it is in the ledger, and it is never kept longer than a few minutes (D31, R58).
 */
@NullMarked
package se.inkom.command.presence;

import org.jspecify.annotations.NullMarked;
