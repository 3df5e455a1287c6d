/**
 * The letter box and the despatch: platforms deliver what people write here, and what the desks have decided is carried
 * out on the platforms. Speaks to the desks over Kafka only. Judges nothing: what is ours, late, secret or to be removed is
 * decided elsewhere.
 */
@NullMarked
package se.inkom.channels;

import org.jspecify.annotations.NullMarked;
