package se.inkom.command.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * WARC (ISO 28500), read by jwarc to its last record, each digest compared. What a page brought with it may contain scripts:
 * it is what was captured, is never unpacked or shown here, and leaves only as a file to be saved.
 */
final class WarcFile {
    private static final int MAX_RECORDS = 2_000;
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;
    private static final Set<String> CAPTURED = Set.of("response", "resource");
    private static final Set<String> KNOWN =
            Set.of("warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation");

    private WarcFile() {}

    static void check(byte[] bytes) {
        int records = 0;
        boolean captured = false;
        long[] unpacked = {0};
        try (var reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            reader.calculateBlockDigest();
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                WarcRecord item = next.get();
                if (++records > MAX_RECORDS) {
                    throw Refusal.UNPACKS_TOO_LARGE.because("The WARC has more than 2000 records. Capture less.");
                }
                if (!KNOWN.contains(item.type())) {
                    throw new IOException("unknown record type");
                }
                captured |= CAPTURED.contains(item.type());
                readToTheEnd(item, unpacked);
            }
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            throw Refusal.UNREADABLE.because(
                    "The file begins as a WARC but cannot be read to its end: it is cut short or damaged.", e);
        }
        if (!captured) {
            throw Refusal.UNREADABLE.because("The WARC has no captured page in it.");
        }
    }

    private static void readToTheEnd(WarcRecord item, long[] unpacked) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = item.body().stream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                unpacked[0] += n;
                if (unpacked[0] > MAX_UNPACKED) {
                    throw Refusal.UNPACKS_TOO_LARGE.because("The WARC unpacks into more than 200 MiB. Capture less.");
                }
            }
        }
        Optional<WarcDigest> said = item.blockDigest();
        Optional<WarcDigest> found = item.calculatedBlockDigest();
        if (said.isPresent() && found.isPresent() && !said.get().equals(found.get())) {
            throw new IOException("a digest does not fit");
        }
    }
}
