/**
 * Writes an E-ARK SIP (FGS Paketstruktur 2.0: CSIP and SIP 2.1.0): METS, PREMIS, and CITS ERMS (FGS Ärendehantering 2.0) in the
 * version that the receiver takes (L23-L28). Used by the archive room, which says what the package is to hold. Knows no
 * database and no clock: the same words give the same bytes.
 */
@NullMarked
package se.inkom.query.archive.sip;

import org.jspecify.annotations.NullMarked;
