/**
 * The deadline board: how many cases are on time, due soon, overdue, answered in time or late, and not needed; in all, per
 * account and per officer (R31, R37).
 */
@NullMarked
package se.inkom.query.sla;

import org.jspecify.annotations.NullMarked;
