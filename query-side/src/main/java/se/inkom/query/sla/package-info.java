/**
 * The deadline boards: how every promise of a case stands and how it ended, in counts that lead to the cases themselves; over
 * time, by account, unit, officer and classification, and what is about to be missed (R31, R33, D16, D17). What each number
 * means is written down in docs/sla.md. Holds no text of any post.
 */
@NullMarked
package se.inkom.query.sla;

import org.jspecify.annotations.NullMarked;
