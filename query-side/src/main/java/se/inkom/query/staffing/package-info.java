/**
 * Who is away, who stands in, and whether somebody is there for each account and unit (R15, D15). Who is there now was found by
 * the desks, which know the policy; since when nobody was is told by the ledger.
 */
@NullMarked
package se.inkom.query.staffing;

import org.jspecify.annotations.NullMarked;
