/**
 * My work: what one person must do, most urgent first, by keyboard alone if they like.
 * It reads the query API and changes nothing but through the command API.
 */
@NullMarked
package se.inkom.console.work;

import org.jspecify.annotations.NullMarked;
