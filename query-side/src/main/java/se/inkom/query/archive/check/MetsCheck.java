package se.inkom.query.archive.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import se.inkom.query.archive.check.XmlIn.Element;

/** What the METS documents say against what lies in the package: neither may have more than the other. */
final class MetsCheck {
    private static final String PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml";

    private final PackedFiles files;
    private final Findings findings;
    private final Map<String, Named> named = new LinkedHashMap<>();
    private final List<String> representations = new ArrayList<>();

    /** A file as a METS document names it. */
    private record Named(String by, String size, String checksum, String type) {}

    MetsCheck(PackedFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** METS documents of the representations, as the package's own names them. */
    List<String> representations() {
        return List.copyOf(representations);
    }

    void ofPackage() throws IOException, XMLStreamException {
        read("METS.xml", "", files.folder());
    }

    void ofRepresentation(String path) throws IOException, XMLStreamException {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        read(path, folder, folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1));
    }

    private void read(String path, String folder, String objectId) throws IOException, XMLStreamException {
        var ids = new HashSet<String>();
        var pointers = new HashMap<String, String>();
        try (InputStream in = files.open(path)) {
            XmlIn.walk(in, element -> visit(element, path, folder, objectId, ids, pointers));
        }
        pointers.forEach((id, what) -> {
            if (!ids.contains(id)) {
                findings.add("id-unknown", path, what + " i " + path + " pekar på " + id + ", som inte finns där.");
            }
        });
    }

    private void visit(
            Element element,
            String path,
            String folder,
            String objectId,
            Set<String> ids,
            Map<String, String> pointers) {
        if (element.attributes().containsKey("ID") && !ids.add(element.get("ID"))) {
            findings.add("id-twice", path, "Identifieraren " + element.get("ID") + " finns två gånger i " + path + ".");
        }
        switch (element.name()) {
            case "mets" -> root(element, path, objectId);
            case "metsHdr" -> is(path, "OAISPACKAGETYPE", "SIP", element.get("OAISPACKAGETYPE"));
            case "mdRef" -> name(path, folder + element.get("href"), element);
            case "FLocat" -> {
                if (element.parent() != null) {
                    name(path, folder + element.get("href"), element.parent());
                }
            }
            case "fptr" -> pointers.put(element.get("FILEID"), "fptr");
            case "mptr" -> {
                pointers.put(element.get("title"), "mptr");
                representations.add(folder + element.get("href"));
            }
            case "div" -> {
                for (String list : List.of("DMDID", "ADMID")) {
                    for (String id : element.get(list).split(" ", -1)) {
                        if (!id.isEmpty()) {
                            pointers.put(id, list);
                        }
                    }
                }
            }
            default -> {
                // the rest is for the schema
            }
        }
    }

    private void root(Element element, String path, String objectId) {
        if (!element.get("OBJID").equals(objectId)) {
            findings.add(
                    "objid-wrong",
                    path,
                    "OBJID i " + path + " är " + element.get("OBJID") + " men mappen heter " + objectId + ".");
        }
        is(path, "PROFILE", PROFILE, element.get("PROFILE"));
    }

    private void is(String path, String what, String expected, String found) {
        if (!found.equals(expected)) {
            findings.add(
                    "mets-value",
                    path,
                    what + " i " + path + " är \"" + found + "\" men ska vara \"" + expected + "\".");
        }
    }

    private void name(String by, String path, Element element) {
        var now = new Named(by, element.get("SIZE"), element.get("CHECKSUM"), element.get("CHECKSUMTYPE"));
        if (named.put(path, now) != null) {
            findings.add("named-twice", path, "Filen " + path + " nämns två gånger i METS.");
        }
    }

    /** Both ways, after all documents were read. */
    void compare(String root) {
        named.forEach((path, by) -> {
            PackedFiles.Fixity is = files.files().get(path);
            if (is == null) {
                findings.add("file-missing", path, "Filen " + path + " nämns i " + by.by + " men saknas i paketet.");
            } else {
                same(path, by, is);
            }
        });
        files.files().keySet().stream()
                .filter(path -> !path.equals(root) && !named.containsKey(path))
                .forEach(path -> findings.add(
                        "file-unmentioned", path, "Filen " + path + " finns i paketet men nämns inte i METS."));
    }

    private void same(String path, Named by, PackedFiles.Fixity is) {
        if (!by.size.equals(Long.toString(is.length()))) {
            findings.add(
                    "file-length",
                    path,
                    "Filen " + path + " är " + is.length() + " byte lång, men " + by.by + " säger " + by.size + ".");
        }
        if (!by.type.equals("SHA-256") || !by.checksum.toLowerCase(Locale.ROOT).equals(is.sha256())) {
            findings.add(
                    "file-changed",
                    path,
                    "Filen " + path + " är inte den som beskrivs: " + by.by + " säger SHA-256 " + by.checksum
                            + ", filen har " + is.sha256() + ".");
        }
    }
}
