/**
 * Who is away, who stands in, and where nobody is left (R15, D15). {@link se.inkom.events.staffing.StaffingEvent} and {@link
 * se.inkom.events.staffing.CoverageEvent} are the lists. Why somebody is away is asked nowhere and kept nowhere: it may be
 * their health (GDPR article 9).
 */
@NullMarked
package se.inkom.events.staffing;

import org.jspecify.annotations.NullMarked;
