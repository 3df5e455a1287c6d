/**
 * Calendar and deadlines: the only room that knows Europe/Stockholm (L2, L16). Pure functions; no clock of its own.
 */
@NullMarked
package se.inkom.command.time;

import org.jspecify.annotations.NullMarked;
