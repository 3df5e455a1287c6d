/**
 * The diary: matters and their entries, as a list, as a file and one by one (OSL 5:2, R53). Numbers and dates are always
 * shown; descriptions, subjects and senders are masked while a case is secret.
 */
@NullMarked
package se.inkom.query.diary;

import org.jspecify.annotations.NullMarked;
