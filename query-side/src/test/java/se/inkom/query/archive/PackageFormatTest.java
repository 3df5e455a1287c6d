package se.inkom.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkom.query.archive.check.PackageCheck;
import se.inkom.query.archive.check.Schemas;
import se.inkom.query.archive.sip.ErmsVersion;

/** The form of a package, by every judge there is: our own check, the publishers' schemas, and commons-ip. */
class PackageFormatTest {
    @TempDir
    Path work;

    @ParameterizedTest
    @EnumSource(ErmsVersion.class)
    void ourOwnCheckFindsNothing(ErmsVersion version) {
        MadeMatters.Made made = MadeMatters.pack(work, version, 5);

        assertThat(new PackageCheck(new Schemas(null)).check(made.zip(), made.expected()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ErmsVersion.class)
    void thePublishedSchemasAndRulesHold(ErmsVersion version) throws Exception {
        PublishedSchemas.folder();
        Map<String, byte[]> files = Zips.read(MadeMatters.pack(work, version, 5).zip());

        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith("METS.xml")) {
                PublishedSchemas.validMets(file.getValue());
            } else if (file.getKey().endsWith("premis.xml")) {
                PublishedSchemas.validPremis(file.getValue());
            } else if (file.getKey().endsWith("ERMS.xml")) {
                PublishedSchemas.validErms(file.getValue(), version);
            }
        }
        assertThat(new PackageCheck(new Schemas(PublishedSchemas.folder()))
                        .check(work.resolve(files.keySet().iterator().next().split("/")[0] + ".zip"), null))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ErmsVersion.class)
    void aForeignValidatorSaysValid(ErmsVersion version) throws Exception {
        ForeignValidator.Verdict verdict =
                ForeignValidator.of(MadeMatters.pack(work, version, 5).zip());

        assertThat(verdict.valid()).as(verdict.failed().toString()).isTrue();
        assertThat(verdict.passed()).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(ErmsVersion.class)
    void theSameMattersGiveTheSameBytes(ErmsVersion version) throws Exception {
        Path once = MadeMatters.pack(work.resolve("1"), version, 5).zip();
        Path again = MadeMatters.pack(work.resolve("2"), version, 5).zip();

        assertThat(Files.mismatch(once, again)).isEqualTo(-1);
    }
}
