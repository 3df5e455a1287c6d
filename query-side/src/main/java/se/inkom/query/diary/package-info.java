/**
 * The diary: matters and their entries, as a list and one by one (OSL 5:2, R53). {@link se.inkom.query.diary.Diary} is what
 * the other rooms read. Numbers and dates are always shown; of the twin fields the tables hold the public one only (L4, N8),
 * and the protected one is opened through the vault's door.
 */
@NullMarked
package se.inkom.query.diary;

import org.jspecify.annotations.NullMarked;
