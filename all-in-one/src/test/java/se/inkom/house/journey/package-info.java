/**
 * The main job, end to end, on real parts: a visitor, officers, a browser, and somebody who pulls the plug. These tests know
 * only what a user knows: pages, APIs and the table of addresses; the checker of the killed house also reads the ledger.
 */
@NullMarked
package se.inkom.house.journey;

import org.jspecify.annotations.NullMarked;
