/**
 * Account supervision: who looked at which account and when, and the button that says that somebody has.
 * It reads the query API and changes nothing but through the command API.
 */
@NullMarked
package se.inkom.console.supervision;

import org.jspecify.annotations.NullMarked;
