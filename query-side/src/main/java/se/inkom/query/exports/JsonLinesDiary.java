package se.inkom.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line: the form that holds everything, and the one that is imported. */
final class JsonLinesDiary implements DiaryWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = JSON.writerFor(DiaryLine.class);
    private static final ObjectReader READER = JSON.readerFor(DiaryLine.class);

    private final OutputStream out;

    JsonLinesDiary(OutputStream out) {
        this.out = out;
    }

    static byte[] line(DiaryLine line) {
        return (WRITER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static DiaryLine read(String line) {
        return READER.readValue(line);
    }

    @Override
    public void write(DiaryLine line) throws IOException {
        out.write(line(line));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
