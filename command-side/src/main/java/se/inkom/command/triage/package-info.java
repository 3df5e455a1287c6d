/**
 * Looks at what came in and suggests what kind of post it is (R26, R51): word lists and signals from the policy, never a
 * verdict. Pure: no clock, no database. Open to intake and the case; a person confirms or corrects what it says.
 */
@NullMarked
package se.inkom.command.triage;

import org.jspecify.annotations.NullMarked;
