/** What the reading room's tests share: a ledger to write into, and the reading room itself, running on real parts. */
@NullMarked
package se.inkom.query.testing;

import org.jspecify.annotations.NullMarked;
