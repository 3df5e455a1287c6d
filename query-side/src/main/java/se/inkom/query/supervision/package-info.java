/**
 * Which accounts somebody has looked at today, which not, and which have been unattended for too long (R21, R22, L13, N12).
 * What counts as soon enough was decided when it was looked at; here it is only compared with the clock.
 */
@NullMarked
package se.inkom.query.supervision;

import org.jspecify.annotations.NullMarked;
