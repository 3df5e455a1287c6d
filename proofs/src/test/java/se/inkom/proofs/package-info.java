@NullMarked
package se.inkom.proofs;

import org.jspecify.annotations.NullMarked;
