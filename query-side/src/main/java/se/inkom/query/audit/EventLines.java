package se.inkom.query.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import se.inkom.ledger.store.RawEvent;

/**
 * Events as lines of JSON, payload and metadata as the text they are stored as. Nothing is parsed, so a million of them go out
 * as fast as the database gives them; the other fields need no escaping, by their types or by the names we give.
 */
final class EventLines {
    private final Writer out;

    EventLines(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    void write(RawEvent event) throws IOException {
        out.write("{\"position\":" + event.position());
        out.write(",\"eventId\":\"" + event.eventId());
        out.write("\",\"aggregateId\":\"" + event.aggregateId());
        out.write("\",\"sequence\":" + event.sequenceNumber());
        out.write(",\"type\":\"" + oneLine(event.type()).replace("\\", "\\\\").replace("\"", "\\\""));
        out.write("\",\"revision\":" + event.revision());
        out.write(",\"recordedAt\":\"" + event.recordedAt());
        out.write("\",\"payload\":");
        out.write(oneLine(event.payload()));
        out.write(",\"metadata\":");
        out.write(oneLine(event.metadata()));
        out.write("}\n");
    }

    /** We write none, but somebody with the database in hand could, and make two lines of one. */
    private static String oneLine(String json) {
        return json.replace('\n', ' ').replace('\r', ' ');
    }

    void flush() throws IOException {
        out.flush();
    }
}
