/**
 * The page of one case: its state now or at any instant, and its contents through the vault's door. {@link
 * se.inkom.query.casepage.CaseView} is the one fold behind both; the table keeps no citizen's text.
 */
@NullMarked
package se.inkom.query.casepage;

import org.jspecify.annotations.NullMarked;
