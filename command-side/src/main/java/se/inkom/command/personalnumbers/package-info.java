/**
 * Recognises Swedish personal identity numbers and coordination numbers in free text, by date and check digit. Triage asks for
 * what came in, answering for what goes out (R51). Says where, never what: nothing here keeps, logs or repeats a number.
 */
@NullMarked
package se.inkom.command.personalnumbers;

import org.jspecify.annotations.NullMarked;
