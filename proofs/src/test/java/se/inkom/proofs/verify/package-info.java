@NullMarked
package se.inkom.proofs.verify;

import org.jspecify.annotations.NullMarked;
