/**
 * Everything that can happen to a case, the handling of one inbound post (R23, R29-R53). {@link
 * se.inkom.events.cases.CaseEvent} is the list.
 */
@NullMarked
package se.inkom.events.cases;

import org.jspecify.annotations.NullMarked;
