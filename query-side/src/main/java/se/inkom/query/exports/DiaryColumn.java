package se.inkom.query.exports;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a spreadsheet, in the words of the registrar. Numbers, dates and times keep their type. */
enum DiaryColumn {
    AUTHORITY("Myndighet", 12, DiaryLine::authority),
    DIARY_NUMBER("Diarienummer", 16, DiaryLine::diaryNumber),
    EXTERNAL_NUMBER("Externt diarienummer", 16, DiaryLine::externalNumber),
    YEAR("År", 7, DiaryLine::year),
    NUMBER("Löpnummer", 11, DiaryLine::number),
    STATUS("Ärendestatus", 13, line -> SwedishWords.of(line.status())),
    SUBJECT("Ärendemening", 40, DiaryLine::subject),
    PROTECTED_SUBJECT("Skyddad ärendemening", 40, DiaryLine::protectedSubject),
    ENTRY_NUMBER("Handling", 10, DiaryLine::entryNumber),
    KIND("Handlingstyp", 18, line -> SwedishWords.of(line.kind())),
    DIRECTION("Riktning", 11, line -> SwedishWords.of(line.direction())),
    DATE("Datum", 12, DiaryLine::date),
    COUNTERPART("Avsändare/mottagare", 25, DiaryLine::counterpart),
    PROTECTED_COUNTERPART("Skyddad avsändare/mottagare", 25, DiaryLine::protectedCounterpart),
    DESCRIPTION("Beskrivning", 40, DiaryLine::description),
    PROTECTED_DESCRIPTION("Skyddad beskrivning", 40, DiaryLine::protectedDescription),
    PROVISION("Sekretessbestämmelse", 20, line -> of(line.marking(), DiaryLine.Marking::provision)),
    MARKED_ON("Sekretessmarkerad", 12, line -> of(line.marking(), DiaryLine.Marking::date)),
    MARKED_BY("Sekretessmarkerad av", 12, line -> of(line.marking(), DiaryLine.Marking::authority)),
    RESTRICTED("Begränsad", 11, DiaryLine::restricted),
    DOCUMENTS("Antal dokument", 9, line -> line.documents().size()),
    REGISTERED_AT("Registrerad", 20, DiaryLine::registeredAt),
    REGISTERED_BY("Registrerad av", 16, DiaryLine::registeredBy),
    VOIDED_AT("Makulerad", 20, line -> of(line.voided(), DiaryLine.Voided::at)),
    VOID_REASON("Makuleringsgrund", 30, line -> of(line.voided(), DiaryLine.Voided::reason));

    final String heading;
    final int width;
    private final Function<DiaryLine, @Nullable Object> value;

    DiaryColumn(String heading, int width, Function<DiaryLine, @Nullable Object> value) {
        this.heading = heading;
        this.width = width;
        this.value = value;
    }

    /** String, Integer, LocalDate, Instant or Boolean. */
    @Nullable
    Object of(DiaryLine line) {
        return value.apply(line);
    }

    static List<DiaryColumn> of(boolean guarded) {
        return Arrays.stream(values())
                .filter(column -> guarded || !column.isProtected())
                .toList();
    }

    private boolean isProtected() {
        return this == PROTECTED_SUBJECT || this == PROTECTED_COUNTERPART || this == PROTECTED_DESCRIPTION;
    }

    private static <T> @Nullable Object of(@Nullable T part, Function<T, @Nullable Object> value) {
        return part == null ? null : value.apply(part);
    }
}
