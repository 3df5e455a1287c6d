/** What tests of more than one application need at the door. */
@NullMarked
package se.inkom.web.testing;

import org.jspecify.annotations.NullMarked;
