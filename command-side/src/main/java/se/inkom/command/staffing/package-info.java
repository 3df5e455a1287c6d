/**
 * Who is away and who stands in (R15, D15), and whether somebody is there for each account and unit. {@link
 * se.inkom.command.staffing.Substitutes} is what routing and the watch ask; it knows no case. Why somebody is away is asked of
 * nobody.
 */
@NullMarked
package se.inkom.command.staffing;

import org.jspecify.annotations.NullMarked;
