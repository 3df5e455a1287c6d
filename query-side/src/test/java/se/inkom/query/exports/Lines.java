package se.inkom.query.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Entries for files, without a diary. */
final class Lines {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** What people write to hurt or to be themselves; each must come back as it is. */
    static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "=1+1",
            "+46701234567",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1+1",
            "\r=1+1",
            "＝1+1",
            "'=1+1",
            "'",
            "två\nrader, komma; semikolon\r\noch \"citat\"",
            "\"",
            "  kantade av mellanslag  ",
            "\u202Eomvänt\u202C och \u200Fhöger\u200E",
            "noll\u0000byte och \u0007klocka",
            "_x0041_ är ingen flykt, _x000D_ inte heller",
            "å ä ö Å Ä Ö é ü ß ł € – ”citat” 😀 👩‍👩‍👧",
            "</t></is></c><f>1+1</f>",
            "]]> &amp; &#0; <!-- -->",
            "\uFFFF och \uFFFE",
            "HYPERLINK(\"http://exempel.se\";\"klicka\")",
            "=HYPERLINK(\"http://exempel.se\",\"klicka\")",
            "1e5 är ett tal");

    private Lines() {}

    static DiaryLine line(int number, String text) {
        return new DiaryLine(
                "KS",
                "KS2026/" + number,
                null,
                2026,
                number,
                "OPEN",
                text,
                null,
                1,
                "POST",
                "INCOMING",
                DAY.plusDays(number % 30),
                text,
                null,
                text,
                null,
                null,
                false,
                List.of(new DiaryLine.Document(new UUID(7, number), "ab".repeat(32), "application/json", 512)),
                NOON.plusSeconds(number),
                "rut.ek",
                null,
                new UUID(1, number),
                new UUID(2, number),
                new DiaryLine.Matter(DAY, "rut.ek", null, null, List.of()));
    }

    static List<DiaryLine> hostile() {
        return java.util.stream.IntStream.range(0, HOSTILE.size())
                .mapToObj(i -> line(i + 1, HOSTILE.get(i)))
                .toList();
    }

    /** An entry with every field set. */
    static DiaryLine full() {
        return new DiaryLine(
                "BUN",
                "BUN 2026-0007",
                "KS/2025:17",
                2026,
                7,
                "AD_ACTA",
                "Sekretess",
                "Orosanmälan på Facebook",
                2,
                "REMOVAL_DECISION",
                "INTERNAL",
                DAY,
                "Sekretess",
                "Eva Ek",
                "Sekretess",
                "Beslut om borttagning",
                new DiaryLine.Marking("OSL 26:1", DAY, "BUN"),
                true,
                List.of(),
                NOON,
                "rut.ek",
                new DiaryLine.Voided(NOON.plusSeconds(60), "Dubblett"),
                new UUID(1, 7),
                null,
                new DiaryLine.Matter(DAY, "rut.ek", "anna.lind", DAY, List.of("KS2026/1", "KS/2025:17")));
    }
}
