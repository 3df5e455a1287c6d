package se.inkom.query.archive.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The pre-flight check of a packed package: nothing is missing, changed, unmentioned or misnamed; METS, PREMIS and ERMS say the
 * same of every file; every history's proof leads to its signed checkpoint.
 */
public final class PackageCheck {
    private static final String ERMS = "metadata/descriptive/ERMS.xml";
    private static final String PREMIS = "metadata/preservation/premis.xml";
    private static final String ROOT = "METS.xml";

    private final Schemas schemas;

    public PackageCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /** @param expected null when only the package itself can be asked */
    public List<Finding> check(Path zip, @Nullable Expected expected) {
        var findings = new Findings();
        try (var files = new PackedFiles(zip, findings)) {
            check(files, expected, findings);
        } catch (IOException damaged) {
            findings.add("unreadable", "", "Paketet går inte att läsa som zip-fil: " + damaged.getMessage());
        }
        return findings.all();
    }

    private void check(PackedFiles files, @Nullable Expected expected, Findings findings) throws IOException {
        if (expected != null && !files.folder().equals(expected.objectId())) {
            findings.add(
                    "name-wrong",
                    "",
                    "Paketets mapp heter " + files.folder() + " men ska heta " + expected.objectId() + ".");
        }
        if (!files.has(ROOT)) {
            findings.add("file-missing", ROOT, "Paketet saknar METS.xml, sin innehållsförteckning.");
            return;
        }
        var mets = new MetsCheck(files, findings);
        readable(files, findings, ROOT, mets::ofPackage);
        for (String path : mets.representations()) {
            readable(files, findings, path, () -> mets.ofRepresentation(path));
        }
        mets.compare(ROOT);

        Set<String> data = new HashSet<>(files.files().keySet());
        data.removeIf(path -> !path.startsWith("representations/") || !path.contains("/data/"));
        var premis = new PremisCheck(files, findings);
        readable(files, findings, PREMIS, () -> premis.read(PREMIS));
        for (String path : mets.representations()) {
            String own = path.substring(0, path.length() - ROOT.length()) + PREMIS;
            readable(files, findings, own, () -> premis.read(own));
        }
        premis.compare(data);

        var erms = new ErmsCheck(files, findings);
        readable(files, findings, ERMS, () -> erms.read(ERMS));
        erms.compare(data, expected);

        for (String path : data.stream().sorted().toList()) {
            if (path.contains("/historik/") && path.endsWith(".json")) {
                readable(files, findings, path, () -> new HistoryCheck(files, findings, path).run());
            }
        }
        schemas.check(files, findings, erms.version(expected), mets.representations());
    }

    private interface Part {
        void run() throws IOException, XMLStreamException;
    }

    /** A document that cannot be read is a finding, and the others are still looked at. */
    private static void readable(PackedFiles files, Findings findings, String path, Part part) {
        if (!files.has(path)) {
            findings.add("file-missing", path, "Filen " + path + " saknas i paketet.");
            return;
        }
        try {
            part.run();
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            findings.add("unreadable", path, "Filen " + path + " går inte att läsa: " + firstLine(damaged));
        }
    }

    static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
