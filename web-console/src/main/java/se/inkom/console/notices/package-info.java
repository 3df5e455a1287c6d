/** How the person at the counter wants to be told by mail; reads and writes the channels API. */
@NullMarked
package se.inkom.console.notices;

import org.jspecify.annotations.NullMarked;
