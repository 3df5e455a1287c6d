/**
 * Writes PDF/A-2a: documents that whoever gets them can still read in fifty years, with a tag tree for who does not see. Used
 * by disclosure and by the archive. It is given words and pictures and knows nothing of cases; what is not to be seen must
 * never get here, since nothing is covered: what a {@link se.inkom.query.pdf.Paper} holds can be read out of the file.
 */
@NullMarked
package se.inkom.query.pdf;

import org.jspecify.annotations.NullMarked;
