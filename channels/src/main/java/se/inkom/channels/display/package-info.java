/**
 * Instants as people in Sweden read and live them: in mails, and for the hours in which somebody wants no mail. The one place of
 * this module that names a time zone; reckons no deadline.
 */
@NullMarked
package se.inkom.channels.display;

import org.jspecify.annotations.NullMarked;
