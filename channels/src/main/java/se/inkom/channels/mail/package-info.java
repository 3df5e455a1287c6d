/**
 * Sends people's notices by SMTP (ADR 0035): gathers what is due for a person into one mail, words it in Swedish, and sends it until
 * the server has taken it or refuses for good. At least once; a mail that may come twice says so. Knows what
 * {@code channels.notices} has written down, and no more of a case than that.
 */
@NullMarked
package se.inkom.channels.mail;

import org.jspecify.annotations.NullMarked;
