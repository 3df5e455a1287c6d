/**
 * What travels on Kafka between the letter box, the desks and the despatch. These are attempts and requests, not facts:
 * nothing here is an event until an aggregate has decided. Topics are short-lived transport, never the archive.
 */
@NullMarked
package se.inkom.events.messages;

import org.jspecify.annotations.NullMarked;
