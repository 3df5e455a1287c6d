package se.inkom.query.archive;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commons-ip, the validator of others, says of a package (L29, N6). */
final class ForeignValidator {
    private ForeignValidator() {}

    /** @param failed the requirements of CSIP and SIP that are not met, with what was said about them */
    record Verdict(boolean valid, int passed, List<String> failed) {}

    static Verdict of(Path zip) throws Exception {
        var json = new ByteArrayOutputStream();
        var reporter = new ValidationReportOutputJson(zip, json);
        boolean valid = new EARKSIPValidator(reporter, "2.1.0").validate("2.1.0");
        JsonNode report = new JsonMapper().readTree(json.toByteArray());
        var failed = new ArrayList<String>();
        report.path("validation").forEach(rule -> {
            JsonNode testing = rule.path("testing");
            if (testing.path("outcome").asString("").equals("FAILED")) {
                failed.add(rule.path("id").asString("") + " "
                        + rule.path("level").asString("") + " " + testing.path("issues") + testing.path("warnings"));
            }
        });
        return new Verdict(valid, report.path("summary").path("success").asInt(0), failed);
    }
}
