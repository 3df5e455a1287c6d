package se.inkom.query.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

@RestController
class CaseBundleApi {
    private static final int LONGEST_PURPOSE = 200;

    private final MakeBundle make;
    private final EvidenceFiles evidence;

    CaseBundleApi(MakeBundle make, EvidenceFiles evidence) {
        this.make = make;
        this.evidence = evidence;
    }

    enum Include {
        secret
    }

    @GetMapping("/api/audit/cases/{caseId}/bundle")
    void caseBundle(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Include include,
            @RequestParam(required = false) @Nullable String purpose,
            Actor reader,
            HttpServletResponse response)
            throws IOException {
        String secretPurpose = include == null ? null : required(purpose);
        if (secretPurpose != null && !reader.is("auditor") && !reader.is("registrar")) {
            throw Problems.notFound();
        }
        var id = new CaseId(caseId);
        CaseBundle bundle = make.of(id);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + caseId + ".zip\"");
        bundle.write(response.getOutputStream(), file -> evidence.open(id, file.contentId(), reader, secretPurpose));
    }

    private static String required(@Nullable String purpose) {
        if (purpose == null || purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "purpose-missing",
                    "Opening secret content needs a purpose of 1 to " + LONGEST_PURPOSE
                            + " characters; it is kept in the access record.");
        }
        return purpose;
    }
}
