/**
 * Who the staff are: names and functions, looked up when an answer is signed or a history is shown. Never in events.
 */
@NullMarked
package se.inkom.ledger.directory;

import org.jspecify.annotations.NullMarked;
