/**
 * How each of our accounts on the platforms stands: whether its token is still good (D27), whether the platform wants to be
 * left alone, whether its circuit is open. Hears of every call from the adapters, checks every account itself now and then,
 * and shows it to people; the despatch leaves the effects of an account waiting as long as it is told so here. Calls no
 * platform but through its adapter, and knows of no effect.
 */
@NullMarked
package se.inkom.channels.accounts;

import org.jspecify.annotations.NullMarked;
