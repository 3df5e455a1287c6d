package se.inkom.query.archive.check;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.inkom.query.archive.check.XmlIn.Element;
import se.inkom.query.archive.sip.ErmsVersion;

/** ERMS against the files and against the diary, and its own rules: "other" says what, and secrecy its provision (L26, L28). */
final class ErmsCheck implements XmlIn.Visitor {
    private final PackedFiles files;
    private final Findings findings;
    private final Set<String> identifiers = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<String, Integer> entries = new LinkedHashMap<>();
    private final OtherNeedsItsExplanation others;
    private String path = "";
    private String matter = "";
    private String matterId = "";
    private String record = "";
    private int regulations;
    private @Nullable ErmsVersion version;

    ErmsCheck(PackedFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
        this.others = new OtherNeedsItsExplanation(findings);
    }

    void read(String ermsPath) throws IOException, XMLStreamException {
        this.path = ermsPath;
        try (InputStream in = files.open(ermsPath)) {
            XmlIn.walk(in, this);
        }
    }

    @Override
    public void begins(Element element) {
        others.check(path, element);
        switch (element.name()) {
            case "aggregation" -> {
                matterId = identifier(element);
                record = "";
            }
            case "record" -> {
                record = identifier(element);
                version(element.get("recordPhysicalOrDigital"));
            }
            case "restriction" -> regulations = 0;
            case "appendix" -> appendix(element.get("path"));
            default -> {
                // seen when it ends
            }
        }
    }

    @Override
    public void ends(Element element) {
        switch (element.name()) {
            case "objectId" -> objectId(element);
            case "runningNumber" -> runningNumber(element.text());
            case "regulation" -> regulations += element.text().isEmpty() ? 0 : 1;
            case "restriction" -> {
                if (regulations == 0) {
                    findings.add(
                            "regulation-missing", path, "Sekretess i " + where() + " saknar sitt lagrum (regulation).");
                }
            }
            case "name" -> required(element, "Ett namn");
            case "title" -> required(element, "En rubrik");
            case "date", "actionDate" -> time(element.text());
            default -> {
                // the rest is for the schema
            }
        }
    }

    private String identifier(Element element) {
        String id = element.get("systemIdentifier");
        if (id.isBlank() || !identifiers.add(id)) {
            findings.add(
                    "id-twice", path, "systemIdentifier \"" + id + "\" saknas eller finns två gånger i " + path + ".");
        }
        return id;
    }

    private void objectId(Element element) {
        if (element.isIn("aggregation")) {
            matter = element.text();
            if (entries.put(matter, 0) != null) {
                findings.add("matter-twice", path, "Ärendet " + matter + " finns två gånger i " + path + ".");
            }
        } else if (!element.text().startsWith(matter + ":")) {
            findings.add("entry-misplaced", path, "Handlingen " + element.text() + " ligger i ärendet " + matter + ".");
        }
    }

    private void runningNumber(String number) {
        entries.merge(matter, 1, Integer::sum);
        if (!record.equals(matterId + ":" + number)) {
            findings.add(
                    "entry-misnumbered",
                    path,
                    "Handling " + number + " i " + matter + " har systemIdentifier " + record + " men ska ha "
                            + matterId + ":" + number + ".");
        }
        if (!number.equals(String.valueOf(entries.get(matter)))) {
            findings.add(
                    "entry-misnumbered",
                    path,
                    "Handling " + number + " i " + matter + " står där handling " + entries.get(matter) + " ska stå.");
        }
    }

    private void appendix(String file) {
        paths.add(file);
        if (!files.has(file)) {
            findings.add(
                    "erms-file-missing",
                    file,
                    "Filen " + file + " hör till " + where() + " i ERMS men saknas i paketet.");
        }
    }

    private void required(Element element, String what) {
        if (element.text().isEmpty()) {
            findings.add("erms-empty", path, what + " i " + where() + " är tomt.");
        }
    }

    private void time(String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            findings.add("time-wrong", path, "\"" + text + "\" i " + where() + " är ingen tidpunkt.");
        }
    }

    private void version(String digital) {
        ErmsVersion found = digital.equals("digital") ? ErmsVersion.ERMS_3_0 : ErmsVersion.ERMS_2_1_2;
        if (version != null && version != found) {
            findings.add("erms-mixed", path, "ERMS 2.1.2 och 3.0 är blandade i " + path + ".");
        }
        version = found;
    }

    private String where() {
        return record.isEmpty() ? "ärendet " + matter : "handlingen " + matter + " (" + record + ")";
    }

    /** The version that was asked for, or else the one that the document speaks. */
    ErmsVersion version(@Nullable Expected expected) {
        if (expected != null) {
            return expected.erms();
        }
        return version == null ? ErmsVersion.ERMS_2_1_2 : version;
    }

    /** Every file of the data folder belongs to something, and the matters are those that were to be there. */
    void compare(Set<String> data, @Nullable Expected expected) {
        data.stream()
                .filter(file -> !paths.contains(file))
                .sorted()
                .forEach(file -> findings.add(
                        "erms-file-unmentioned", file, "Filen " + file + " hör inte till någon handling i ERMS."));
        if (expected == null) {
            return;
        }
        if (version != null && version != expected.erms()) {
            findings.add(
                    "erms-version",
                    path,
                    "ERMS är version " + version.version() + " men mottagaren vill ha "
                            + expected.erms().version() + ".");
        }
        expected.entries().forEach((number, count) -> {
            if (!count.equals(entries.get(number))) {
                findings.add(
                        "matter-incomplete",
                        path,
                        "Ärendet " + number + " ska ha " + count + " handlingar men har "
                                + entries.getOrDefault(number, 0) + " i ERMS.");
            }
        });
        entries.keySet().stream()
                .filter(number -> !expected.entries().containsKey(number))
                .forEach(number ->
                        findings.add("matter-unexpected", path, "Ärendet " + number + " ska inte vara med i paketet."));
    }
}
