/**
 * The list of cases and the page of one: its post, its clocks and all that happened to it.
 * It reads the query API and changes nothing but through the command API.
 */
@NullMarked
package se.inkom.console.cases;

import org.jspecify.annotations.NullMarked;
