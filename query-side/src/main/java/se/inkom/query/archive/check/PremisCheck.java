package se.inkom.query.archive.check;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import se.inkom.query.archive.check.XmlIn.Element;

/** PREMIS against the files, and its links against what they point at. */
final class PremisCheck {
    private final PackedFiles files;
    private final Findings findings;
    private final Set<String> objects = new HashSet<>();
    private final Map<String, String[]> fixities = new LinkedHashMap<>();
    private String object = "";
    private String digest = "";
    private String size = "";

    PremisCheck(PackedFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    void read(String path) throws IOException, XMLStreamException {
        var agents = new HashSet<String>();
        var events = new HashSet<String>();
        var links = new HashMap<String, Set<String>>();
        try (InputStream in = files.open(path)) {
            XmlIn.walk(in, element -> visit(element, path, agents, events, links));
        }
        missing(path, "objektet", links.getOrDefault("object", Set.of()), objects);
        missing(path, "aktören", links.getOrDefault("agent", Set.of()), agents);
    }

    private void visit(
            Element element, String path, Set<String> agents, Set<String> events, Map<String, Set<String>> links) {
        switch (element.name()) {
            case "objectIdentifierValue" -> {
                object = element.text();
                once(path, objects, object);
            }
            case "messageDigest" -> digest = element.text();
            case "size" -> size = element.text();
            case "object" -> objectEnds(element);
            case "eventIdentifierValue" -> once(path, events, element.text());
            case "agentIdentifierValue" -> once(path, agents, element.text());
            case "eventDateTime" -> time(path, element.text());
            case "linkingObjectIdentifierValue", "relatedObjectIdentifierValue" ->
                links.computeIfAbsent("object", key -> new HashSet<>()).add(element.text());
            case "linkingAgentIdentifierValue" ->
                links.computeIfAbsent("agent", key -> new HashSet<>()).add(element.text());
            default -> {
                // the rest is for the schema
            }
        }
    }

    private void objectEnds(Element element) {
        if (element.get("type").equals("file")) {
            fixities.put(object, new String[] {digest, size});
        }
        digest = "";
        size = "";
    }

    private void once(String path, Set<String> known, String id) {
        if (!known.add(id)) {
            findings.add("id-twice", path, "Identifieraren " + id + " finns två gånger i " + path + ".");
        }
    }

    private void time(String path, String text) {
        try {
            Instant.parse(text);
        } catch (DateTimeParseException e) {
            findings.add("time-wrong", path, "\"" + text + "\" i " + path + " är ingen tidpunkt.");
        }
    }

    private void missing(String path, String what, Set<String> wanted, Set<String> known) {
        wanted.stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> findings.add(
                        "id-unknown",
                        path,
                        "Händelserna i " + path + " pekar på " + what + " " + id + ", som inte finns."));
    }

    /** After all documents were read: PREMIS and the folder of data have the same files, bit by bit. */
    void compare(Set<String> data) {
        fixities.forEach((path, said) -> {
            PackedFiles.Fixity is = files.files().get(path);
            if (is == null) {
                findings.add("premis-file-missing", path, "PREMIS beskriver filen " + path + ", som saknas i paketet.");
            } else if (!is.sha256().equals(said[0])
                    || !Long.toString(is.length()).equals(said[1])) {
                findings.add(
                        "premis-file-changed",
                        path,
                        "Filen " + path + " är inte den som PREMIS beskriver: SHA-256 ska vara " + said[0] + ", är "
                                + is.sha256() + ".");
            }
        });
        data.stream()
                .filter(path -> !fixities.containsKey(path))
                .sorted()
                .forEach(path ->
                        findings.add("premis-file-unmentioned", path, "Filen " + path + " beskrivs inte i PREMIS."));
    }
}
