/**
 * The way out to addresses that somebody outside chose: pages to picture and webhooks to call (RELIABILITY A4). Everything that
 * is not on the open Internet is refused, at every connection, whatever a name server says meanwhile. Knows nothing of what is
 * fetched or sent.
 */
@NullMarked
package se.inkom.channels.egress;

import org.jspecify.annotations.NullMarked;
