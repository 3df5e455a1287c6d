/**
 * The counter: pages for officers, registrars, managers and auditors. It speaks HTTP to the command and the query API with
 * the reader's own token, and knows nothing that they do not tell; no rule of the house is decided here.
 */
@NullMarked
package se.inkom.console;

import org.jspecify.annotations.NullMarked;
