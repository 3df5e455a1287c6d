package se.inkom.query.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.query.archive.check.Expected;
import se.inkom.query.archive.sip.ErmsVersion;
import se.inkom.query.archive.sip.FileFormat;
import se.inkom.query.archive.sip.SipEntry;
import se.inkom.query.archive.sip.SipEvent;
import se.inkom.query.archive.sip.SipFile;
import se.inkom.query.archive.sip.SipHeader;
import se.inkom.query.archive.sip.SipMatter;
import se.inkom.query.archive.sip.SipMatter.SipAction;
import se.inkom.query.archive.sip.SipMatter.SipAgent;
import se.inkom.query.archive.sip.SipMatter.SipRestriction;
import se.inkom.query.archive.sip.SipWriter;

/** Five matters in words only, without a database: plain, secret, removed, voided, and one of many entries. */
final class MadeMatters {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final SipAgent RUT = new SipAgent("rut.ek", "Rut Ek", "Registrator");
    private static final SipRestriction SECRET = new SipRestriction("OSL 26:1", NOON, "KS");

    private final SipHeader header;
    private final Map<String, Integer> entries = new LinkedHashMap<>();

    private MadeMatters(ErmsVersion version) {
        this.header = new SipHeader(
                new UUID(1, version.ordinal()),
                "Fem ärenden, å ä ö & <tecken>",
                version,
                NOON,
                "Kungälvs kommun",
                "212000-1371",
                "Kommunarkivet",
                "avtal-1",
                "0.1.0");
    }

    record Made(Path zip, Expected expected) {}

    static Made pack(Path work, ErmsVersion version, int manyEntries) {
        var made = new MadeMatters(version);
        Path zip = work.resolve(made.header.objectId() + ".zip");
        try {
            Files.createDirectories(work);
            try (var sip = new SipWriter(work, made.header)) {
                made.add(sip, 1, made.entry(sip, 1, 1, null, null, List.of()));
                made.add(sip, 2, made.entry(sip, 2, 1, SECRET, null, List.of("Filen är gallrad.")));
                made.add(sip, 3, made.entry(sip, 3, 1, null, null, List.of()), made.evidence(sip, 3, 2));
                made.add(sip, 4, made.entry(sip, 4, 1, null, "Registrerad två gånger", List.of()));
                var many = new ArrayList<SipEntry>();
                for (int i = 1; i <= manyEntries; i++) {
                    many.add(made.entry(sip, 5, i, null, null, List.of()));
                }
                made.add(sip, 5, many.toArray(SipEntry[]::new));
                sip.pack(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(zip, new Expected(made.header.objectId(), version, made.entries));
    }

    private void add(SipWriter sip, int n, SipEntry... of) {
        UUID id = new UUID(2, n);
        entries.put("KS2026/" + n, of.length);
        sip.add(new SipMatter(
                id,
                "KS",
                "KS2026/" + n,
                n == 1 ? "KS 2026-0001" : null,
                n == 2 ? "Sekretess" : "Hål i gatan \u0000 \uD800 <b>&amp;",
                n == 2 ? "Orosanmälan" : null,
                n == 1 ? SipMatter.Status.AD_ACTA : SipMatter.Status.OPEN,
                DAY,
                n == 1 ? DAY : null,
                RUT,
                n == 3 ? List.of("KS2026/1") : List.of(),
                n == 2 ? SECRET : null,
                List.of(),
                List.of(new SipAction("matter.opened", "Ärendet öppnades.", NOON, RUT)),
                List.of(of)));
        sip.story(
                id,
                header.packageId(),
                List.of(new SipEvent(new UUID(3, n), "matter.opened", NOON, n, id, "rut.ek")),
                Map.of("rut.ek", "Rut Ek"));
    }

    private SipEntry entry(
            SipWriter sip,
            int matter,
            int number,
            @Nullable SipRestriction secret,
            @Nullable String voided,
            List<String> remarks) {
        String folder = SipWriter.DATA + "KS2026-" + matter + "/" + number + "/";
        SipFile original = sip.files()
                .add(
                        folder + "inlagg.json",
                        FileFormat.JSON,
                        "Inlägget",
                        ("{\"text\":\"å " + matter + "/" + number + "\"}").getBytes(StandardCharsets.UTF_8));
        SipFile copy = sip.files()
                .add(
                        folder + "inlagg.pdf",
                        FileFormat.PDF_A_2A,
                        "Inlägget, läsbart",
                        original.path(),
                        out -> out.write(("%PDF-1.7 " + matter + "/" + number).getBytes(StandardCharsets.UTF_8)));
        return new SipEntry(
                number,
                "POST",
                SipEntry.Direction.INCOMING,
                DAY,
                secret == null ? "Kim\r\nÖberg" : null,
                secret == null ? null : "Kim Öberg",
                secret == null ? "Kommentar på Facebook" : "Sekretess",
                secret == null ? null : "Barn far illa",
                secret,
                new UUID(4, matter * 1000L + number),
                NOON,
                RUT,
                voided == null ? null : NOON,
                voided,
                List.of(original, copy),
                List.of(new SipAction("case.registered", "Inlägget diariefördes.", NOON, RUT)),
                remarks);
    }

    private SipEntry evidence(SipWriter sip, int matter, int number) {
        SipFile picture = sip.files()
                .add(
                        SipWriter.DATA + "KS2026-" + matter + "/" + number + "/skarmdump.png",
                        FileFormat.PNG,
                        "Skärmdump",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        return new SipEntry(
                number,
                "EVIDENCE",
                SipEntry.Direction.INTERNAL,
                DAY,
                null,
                null,
                "Skärmdump före borttagning",
                null,
                null,
                null,
                NOON,
                RUT,
                null,
                null,
                List.of(picture),
                List.of(),
                List.of());
    }
}
