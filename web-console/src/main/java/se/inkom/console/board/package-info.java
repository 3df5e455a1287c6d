/**
 * The board: how promises are kept now and over time, what will be missed next, and the cases behind every number.
 * It reads the query API and changes nothing but through the command API.
 */
@NullMarked
package se.inkom.console.board;

import org.jspecify.annotations.NullMarked;
