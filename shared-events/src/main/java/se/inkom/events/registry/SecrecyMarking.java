package se.inkom.events.registry;

import java.time.LocalDate;
import se.inkom.events.ids.AuthorityId;

/**
 * A secrecy marking as the law wants it (OSL 5:5, L5): a warning, not a decision; whether a document is handed out is assessed
 * anew each time.
 *
 * @param provision such as {@code OSL 26:1}
 * @param date the Stockholm date of the marking
 * @param authority who marked it
 */
public record SecrecyMarking(String provision, LocalDate date, AuthorityId authority) {}
