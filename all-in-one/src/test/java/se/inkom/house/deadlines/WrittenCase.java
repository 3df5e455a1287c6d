package se.inkom.house.deadlines;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One case that a person reckoned by hand, in Stockholm's time.
 *
 * @param profile of the policy; the standard one when empty
 * @param why in Swedish, as it stands in the document
 */
record WrittenCase(String policy, String profile, LocalDateTime received, LocalDateTime due, String why) {

    /** Separated by bars: policy, profile, received, due, why. */
    private static final String CASES = """
            kungalv | | 2026-11-17T09:00 | 2026-11-18T08:30 | En vanlig tisdag: 7 tim 30 min till stängning, resten nästa morgon
            kungalv | | 2026-11-20T10:00 | 2026-11-23T09:30 | Fredag förmiddag: helgen räknas inte
            kungalv | | 2026-11-20T16:30 | 2026-11-23T16:00 | Fredag vid stängning: ingenting av fredagen räknas
            kungalv | | 2026-11-21T12:00 | 2026-11-23T16:00 | Lördag: tiden börjar när kontoret öppnar på måndag
            kungalv | | 2026-11-18T06:15 | 2026-11-18T16:00 | Före öppning: tiden börjar klockan 8
            kungalv | | 2026-11-18T08:00 | 2026-11-18T16:00 | Vid öppning: klart samma dag
            kungalv | | 2026-06-18T12:00 | 2026-06-22T11:30 | Dagen före midsommarafton
            kungalv | | 2026-06-19T09:00 | 2026-06-22T16:00 | Midsommarafton är ingen vardag
            kungalv | | 2026-12-23T15:30 | 2026-12-28T15:00 | Jul: julafton, juldagen och annandagen räknas inte
            kungalv | | 2026-12-30T16:00 | 2027-01-04T15:30 | Nyårsafton, nyårsdagen och en helg
            kungalv | | 2027-01-05T14:00 | 2027-01-07T13:30 | Trettondedag jul mitt i veckan
            kungalv | | 2026-04-02T15:00 | 2026-04-07T14:30 | Skärtorsdag: långfredag till annandag påsk räknas inte
            kungalv | | 2026-05-13T16:00 | 2026-05-15T15:30 | Före Kristi himmelsfärdsdag; klämdagen är en vardag
            kungalv | | 2026-03-27T14:00 | 2026-03-30T13:30 | Sommartiden börjar under helgen: klockan på väggen stämmer
            kungalv | | 2026-10-23T14:00 | 2026-10-26T13:30 | Sommartiden slutar under helgen
            kungalv | | 2028-02-28T16:00 | 2028-02-29T15:30 | Skottdagen är en vanlig tisdag
            kungalv | bevakning | 2026-11-20T15:00 | 2026-11-23T10:30 | Någon ska ha sett inlägget inom 4 kontorstimmar
            kungalv | diarium | 2026-11-19T10:00 | 2026-11-20T24:00 | Diariet: till slutet av nästa vardag
            kungalv | diarium | 2026-12-23T10:00 | 2026-12-28T24:00 | Diariet över jul
            kiruna | | 2026-11-17T15:00 | 2026-11-18T15:00 | En vanlig tisdag: 24 timmar
            kiruna | | 2026-11-20T15:00 | 2026-11-23T15:00 | Fredag: 9 timmar till midnatt, resten på måndag
            kiruna | | 2026-11-21T11:00 | 2026-11-23T24:00 | Lördag: hela måndagen
            kiruna | | 2026-11-22T23:59 | 2026-11-23T24:00 | Söndag en minut i midnatt: detsamma
            kiruna | | 2026-11-23T00:00 | 2026-11-23T24:00 | Måndagens första minut
            kiruna | | 2026-06-18T15:00 | 2026-06-22T15:00 | Dagen före midsommarafton
            kiruna | | 2026-06-19T10:00 | 2026-06-22T24:00 | Midsommarafton
            kiruna | | 2026-12-23T12:00 | 2026-12-28T12:00 | Dagen före julafton
            kiruna | | 2026-12-25T12:00 | 2026-12-28T24:00 | Juldagen
            kiruna | | 2026-12-30T09:30 | 2027-01-04T09:30 | Nyårsafton, nyårsdagen och en helg
            kiruna | | 2027-01-05T13:00 | 2027-01-07T13:00 | Före trettondedag jul
            kiruna | | 2026-04-02T16:00 | 2026-04-07T16:00 | Skärtorsdag
            kiruna | | 2026-04-30T16:00 | 2026-05-04T16:00 | Första maj är en fredag
            kiruna | | 2026-05-13T16:00 | 2026-05-15T16:00 | Före Kristi himmelsfärdsdag
            kiruna | | 2028-06-05T16:00 | 2028-06-07T16:00 | Nationaldagen mitt i veckan
            kiruna | | 2026-03-27T15:00 | 2026-03-30T15:00 | Sommartiden börjar under helgen: 71 timmar på klockan, 24 räknas
            kiruna | | 2026-10-23T15:00 | 2026-10-26T15:00 | Sommartiden slutar under helgen: 73 timmar på klockan, 24 räknas
            kiruna | | 2028-02-28T18:00 | 2028-02-29T18:00 | Skottdagen är en vanlig tisdag
            kiruna | nasta-vardag | 2026-11-20T15:00 | 2026-11-23T24:00 | Den andra läsningen av R31: till slutet av nästa vardag
            kiruna | nasta-vardag | 2026-11-17T00:05 | 2026-11-18T24:00 | Den andra läsningen ger nästan två dygn klockan 00.05
            kiruna | uppsikt | 2026-11-20T15:00 | 2026-11-23T03:00 | Någon ska ha sett inlägget inom 12 vardagstimmar
            kiruna | diarium | 2026-11-21T11:00 | 2026-11-23T24:00 | Diariet: till slutet av nästa vardag
            """;

    static List<WrittenCase> all() {
        return CASES.lines().map(WrittenCase::of).toList();
    }

    private static WrittenCase of(String line) {
        String[] cells = line.split("\\|");
        return new WrittenCase(
                cells[0].strip(),
                cells[1].strip(),
                LocalDateTime.parse(cells[2].strip()),
                due(cells[3].strip()),
                cells[4].strip());
    }

    /** People write the end of a day as 24:00. */
    private static LocalDateTime due(String text) {
        return text.endsWith("T24:00")
                ? LocalDateTime.parse(text.replace("T24:00", "T00:00")).plusDays(1)
                : LocalDateTime.parse(text);
    }
}
