/**
 * Notices deadlines (R31, R33, D14): follows the ledger to know which clock of which case to look at when, and asks the case, or
 * the account, which alone decides whether there is anything to say and says it once. Any number of instances may run. No timer
 * holds truth: whatever was missed while nobody watched is found by the next look (ADR 0033). Changes nothing itself.
 */
@NullMarked
package se.inkom.command.watch;

import org.jspecify.annotations.NullMarked;
