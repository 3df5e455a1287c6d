/**
 * The work queue: the list of cases with status, officer, deadline and search. The only screen that keeps citizens' text,
 * for searching and excerpts, and none of a secret case.
 */
@NullMarked
package se.inkom.query.workqueue;

import org.jspecify.annotations.NullMarked;
