@NullMarked
package se.inkom.proofs.timestamp;

import org.jspecify.annotations.NullMarked;
