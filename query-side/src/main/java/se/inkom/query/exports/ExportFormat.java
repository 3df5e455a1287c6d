package se.inkom.query.exports;

import java.io.IOException;
import java.io.OutputStream;

/** The forms in which a diary leaves the house. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSONL("jsonl", "application/x-ndjson"),
    XML("xml", "application/xml");

    final String ending;
    final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * @param guarded whether protected columns are written at all; a public file does not even have them
     * @param bom whether a CSV begins with the mark that tells some spreadsheets of its UTF-8
     */
    DiaryWriter open(OutputStream out, boolean guarded, boolean bom) throws IOException {
        return switch (this) {
            case CSV -> new CsvDiary(out, guarded, bom);
            case XLSX -> new XlsxDiary(out, guarded);
            case JSONL -> new JsonLinesDiary(out);
            case XML -> new XmlDiary(out);
        };
    }
}
