/**
 * The command, the query and the channels API as this side of HTTP sees them: what is asked, what comes back, and what a refusal says. All
 * pages use it. Fields that a page does not show are not named here, and codes stay text, so that an API may learn new ones.
 */
@NullMarked
package se.inkom.console.apis;

import org.jspecify.annotations.NullMarked;
