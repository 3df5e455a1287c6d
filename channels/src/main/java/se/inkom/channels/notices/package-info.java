/**
 * What people are told by mail, whom, and when (ADR 0035): reads published events, knows the staff by its directory and each
 * person's wishes, and leaves rows for {@code channels.mail} to send. Never what a post, a draft or an answer says: the events have
 * none of it, and this room asks nobody. Decides nothing about a case.
 */
@NullMarked
package se.inkom.channels.notices;

import org.jspecify.annotations.NullMarked;
