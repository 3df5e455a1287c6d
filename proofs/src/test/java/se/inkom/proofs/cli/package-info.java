@NullMarked
package se.inkom.proofs.cli;

import org.jspecify.annotations.NullMarked;
