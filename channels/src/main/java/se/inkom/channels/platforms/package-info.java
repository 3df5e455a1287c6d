/**
 * The port to the platforms: what the despatch may ask of one, and every way it can end. Implemented by one adapter per
 * platform family (such as {@code se.inkom.channels.meta}), used by {@code se.inkom.channels.effects}. Knows no HTTP.
 */
@NullMarked
package se.inkom.channels.platforms;

import org.jspecify.annotations.NullMarked;
