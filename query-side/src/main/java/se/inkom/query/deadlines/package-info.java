/**
 * Why a case is due when it is: every clock with its state and its steps in sentences, in Swedish or English, straight from the
 * case's own events (N5). Keeps no table, so it can never disagree with them, and reckons nothing: the desks did, and stored how.
 */
@NullMarked
package se.inkom.query.deadlines;

import org.jspecify.annotations.NullMarked;
