package se.inkom.query.exports;

import java.io.Closeable;
import java.io.IOException;

/** Writes one file of entries, one after the other; the same entries always become the same bytes. */
interface DiaryWriter extends Closeable {
    void write(DiaryLine line) throws IOException;
}
