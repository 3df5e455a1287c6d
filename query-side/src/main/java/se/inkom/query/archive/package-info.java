/**
 * Archive packages (FGS, N6): an archivist asks for one matter or a period, a worker puts the package together and checks it, and
 * only one without findings is given out. What it may hold comes from the diary, the vault's door, the histories and their
 * proofs. Never tells of a receipt by itself: that is an event of the archivist's (ADR 0031).
 */
@NullMarked
package se.inkom.query.archive;

import org.jspecify.annotations.NullMarked;
