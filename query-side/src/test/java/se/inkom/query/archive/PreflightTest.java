package se.inkom.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.query.archive.check.Finding;
import se.inkom.query.archive.check.PackageCheck;
import se.inkom.query.archive.check.Schemas;
import se.inkom.query.archive.sip.ErmsVersion;

/** What somebody did to a package, and what the pre-flight check says of it; without any published schema of PREMIS or ERMS. */
class PreflightTest {
    private static final String ERMS = "metadata/descriptive/ERMS.xml";
    private static final String REP = "representations/rep1/";
    private static final String PDF = REP + "data/KS2026-3/1/inlagg.pdf";

    @TempDir
    static Path work;

    private static MadeMatters.Made made;
    private static Map<String, byte[]> untouched;

    @BeforeAll
    static void pack() throws Exception {
        made = MadeMatters.pack(work, ErmsVersion.ERMS_2_1_2, 3);
        untouched = Zips.read(made.zip());
    }

    @Test
    void oneChangedByteIsFoundByUsAndByOthers() throws Exception {
        Path changed = with(files -> files.get(name(PDF))[7] ^= 1);

        assertThat(check(changed)).extracting(Finding::code).containsOnly("file-changed", "premis-file-changed");
        assertThat(check(changed).getFirst().message())
                .contains(PDF, "är inte den som beskrivs", "METS.xml säger SHA-256");
        assertThat(ForeignValidator.of(changed).valid()).isFalse();
    }

    @Test
    void aMissingFileIsFoundByUsAndByOthers() throws Exception {
        Path lacking = with(files -> files.remove(name(PDF)));

        assertThat(check(lacking))
                .extracting(Finding::code)
                .containsOnly("file-missing", "premis-file-missing", "erms-file-missing");
        assertThat(check(lacking).getFirst().message())
                .isEqualTo("Filen " + PDF + " nämns i " + REP + "METS.xml men saknas i paketet.");
        assertThat(ForeignValidator.of(lacking).valid()).isFalse();
    }

    @Test
    void aWrongPackageIdentifierIsFoundByUsAndByOthers() throws Exception {
        Path misnamed = with(files -> replace(files, "METS.xml", "OBJID=\"inkom-", "OBJID=\"inkom-x"));

        assertThat(check(misnamed)).extracting(Finding::code).containsExactly("objid-wrong");
        assertThat(check(misnamed).getFirst().message())
                .contains(
                        "OBJID i METS.xml är inkom-x",
                        "men mappen heter " + made.expected().objectId());
        assertThat(ForeignValidator.of(misnamed).valid()).isFalse();
    }

    /** Whoever changes a document also changes its digest; so do we here, to see that what it says is read as well. */
    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "METS.xml | FILEID=\"uuid- | FILEID=\"uuid-f | fptr i METS.xml pekar på uuid-f | id-unknown",
                "METS.xml | DMDID=\"uuid- | DMDID=\"uuid-f | DMDID i METS.xml pekar på uuid-f | id-unknown",
                "METS.xml | E-ARK-SIP-v2-1-0 | E-ARK-SIP-v2-0-4 | PROFILE i METS.xml är | mets-value",
                "METS.xml | OAISPACKAGETYPE=\"SIP\" | OAISPACKAGETYPE=\"AIP\" | ska vara \"SIP\" | mets-value",
                "METS.xml | </metsHdr> | </metsHdr><dmd/> | METS.xml följer inte sitt schema | schema",
                "METS.xml | <metsHdr | <!DOCTYPE x><metsHdr | går inte att läsa | unreadable",
                "metadata/descriptive/ERMS.xml | otherAgentType=\"registrar\" | role=\"r\" | agentType=\"other\" men saknar otherAgentType | other-unexplained",
                "metadata/descriptive/ERMS.xml | otherDateType=\"recorded\" | note=\"r\" | dateType=\"other\" men saknar otherDateType | other-unexplained",
                "metadata/descriptive/ERMS.xml | <regulation>OSL 26:1</regulation> | <regulation/> | saknar sitt lagrum | regulation-missing",
                "metadata/descriptive/ERMS.xml | <objectId>KS2026/4</objectId> | <objectId>KS2026/9</objectId> | Ärendet KS2026/4 ska ha 1 handlingar men har 0 | matter-incomplete",
                "metadata/descriptive/ERMS.xml | <objectId>KS2026/4</objectId> | <objectId>KS2026/3</objectId> | Ärendet KS2026/3 finns två gånger | matter-twice",
                "metadata/descriptive/ERMS.xml | 000000000004:1\" | 000000000004:7\" | ska ha 00000000-0000-0002-0000-000000000004:1 | entry-misnumbered",
                "metadata/descriptive/ERMS.xml | <runningNumber>2< | <runningNumber>5< | står där handling 2 ska stå | entry-misnumbered",
                "metadata/descriptive/ERMS.xml | path=\"representations/rep1/data/KS2026-3/1/inlagg.pdf\" | path=\"annan.pdf\" | annan.pdf hör till handlingen KS2026/3 | erms-file-missing",
                "metadata/descriptive/ERMS.xml | digitial | digital | ERMS 2.1.2 och 3.0 är blandade | erms-mixed",
                "representations/rep1/metadata/preservation/premis.xml | >representations/rep1/data/KS2026-3/1/inlagg.pdf< | >fel.pdf< | PREMIS beskriver filen fel.pdf | premis-file-missing",
                "representations/rep1/metadata/preservation/premis.xml | <linkingAgentIdentifierValue>inkom | <linkingAgentIdentifierValue>nokom | pekar på aktören nokom | id-unknown",
                "metadata/preservation/premis.xml | <eventDateTime>2026 | <eventDateTime>i går | är ingen tidpunkt | time-wrong",
                "metadata/preservation/premis.xml | <linkingObjectIdentifierValue>00000000-0000-0002 | <linkingObjectIdentifierValue>00000000-0000-0009 | som inte finns | id-unknown",
            })
    void aWrongWordIsFound(String file, String word, String other, String message, String code) throws Exception {
        Path changed = with(files -> {
            replace(files, file, word, other);
            Remade.digests(files, made.expected().objectId());
        });

        assertThat(check(changed)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void aFileThatNobodyMentionsIsFound() throws Exception {
        Path richer = with(files -> files.put(name(REP + "data/extra.txt"), new byte[] {1}));

        assertThat(check(richer))
                .extracting(Finding::code)
                .containsOnly("file-unmentioned", "premis-file-unmentioned", "erms-file-unmentioned");
    }

    @Test
    void aFileOutsideThePackageIsFound() throws Exception {
        Path richer = with(files -> files.put("../" + made.expected().objectId() + "/x", new byte[] {1}));

        assertThat(check(richer)).extracting(Finding::code).containsExactly("name-outside");
    }

    @Test
    void whatIsNoZipSaysSo() throws Exception {
        Path none = java.nio.file.Files.write(work.resolve("none.zip"), new byte[] {1, 2, 3});

        assertThat(check(none)).extracting(Finding::code).containsExactly("unreadable");
    }

    private List<Finding> check(Path zip) {
        return new PackageCheck(new Schemas(null)).check(zip, made.expected());
    }

    private static String name(String path) {
        return made.expected().objectId() + "/" + path;
    }

    private static void replace(Map<String, byte[]> files, String path, String word, String other) {
        String before = new String(files.get(name(path)), StandardCharsets.UTF_8);
        assertThat(before).contains(word);
        int at = before.indexOf(word);
        files.put(
                name(path),
                (before.substring(0, at) + other + before.substring(at + word.length()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Path with(Consumer<Map<String, byte[]>> change) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        untouched.forEach((name, bytes) -> files.put(name, bytes.clone()));
        change.accept(files);
        return Zips.write(work.resolve(made.expected().objectId() + ".zip"), files);
    }
}
