/**
 * The wall display: a few great numbers that everybody in the room sees. It shows no citizen's words.
 * It reads the query API and changes nothing but through the command API.
 */
@NullMarked
package se.inkom.console.wall;

import org.jspecify.annotations.NullMarked;
