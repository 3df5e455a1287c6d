package se.inkom.query.archive.sip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes one package: first the files and words of one matter after another, then everything that counts them. Holds the list of
 * files and events in memory, never a file.
 */
public final class SipWriter implements AutoCloseable {
    /** The only representation; originals and the copies made of them lie side by side in it. */
    static final String REPRESENTATION = "rep1";

    static final String FOLDER = "representations/" + REPRESENTATION + "/";

    /** Where the files of the matters are. */
    public static final String DATA = FOLDER + "data/";

    private final SipHeader header;
    private final SipFolder files;
    private final Path ermsFile;
    private final OutputStream ermsOut;
    private final ErmsXml erms;
    private final Map<UUID, UUID> partOf = new LinkedHashMap<>();
    private final List<SipEvent> events = new ArrayList<>();
    private final Map<String, String> agents = new TreeMap<>();

    /** @param work an empty folder of our own */
    public SipWriter(Path work, SipHeader header) {
        this.header = header;
        this.files = new SipFolder(work.resolve("package"));
        this.ermsFile = work.resolve("ERMS.xml");
        try {
            this.ermsOut = new BufferedOutputStream(Files.newOutputStream(ermsFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.erms = new ErmsXml(ermsOut, header);
    }

    /** Where the files of a matter are put, before the matter is added. */
    public SipFolder files() {
        return files;
    }

    public void add(SipMatter matter) {
        partOf.put(matter.matterId(), header.packageId());
        erms.add(matter);
    }

    /**
     * The events of a case or matter, for PREMIS.
     *
     * @param whole the matter that a case is part of; a case in two matters stays with the first
     * @param names of those who acted, by id
     */
    public void story(UUID about, UUID whole, List<SipEvent> story, Map<String, String> names) {
        partOf.putIfAbsent(about, whole);
        events.addAll(story);
        agents.putAll(names);
    }

    /** Writes the rest and packs everything. */
    public void pack(Path zip) {
        erms.close();
        closeErms();
        List<SipFile> data = files.files();
        var premis = new PremisXml(header);
        var mets = new MetsXml(header);
        SipFile filesPremis = files.add(
                FOLDER + "metadata/preservation/premis.xml",
                FileFormat.XML,
                "PREMIS",
                null,
                out -> premis.files(out, REPRESENTATION, data));
        SipFile representation = files.add(
                FOLDER + "METS.xml",
                FileFormat.XML,
                "METS",
                null,
                out -> mets.ofRepresentation(out, REPRESENTATION, FOLDER, filesPremis, data));
        SipFile description = files.add(
                "metadata/descriptive/ERMS.xml", FileFormat.XML, "ERMS", null, out -> Files.copy(ermsFile, out));
        events.sort(Comparator.comparingLong(SipEvent::position));
        SipFile story = files.add(
                "metadata/preservation/premis.xml",
                FileFormat.XML,
                "PREMIS",
                null,
                out -> premis.story(out, partOf, events, agents));
        SipFile readMe = files.add(
                "documentation/LASMIG.txt",
                FileFormat.TEXT,
                "Läs mig",
                ReadMe.of(header).getBytes(StandardCharsets.UTF_8));
        files.add(
                "METS.xml",
                FileFormat.XML,
                "METS",
                null,
                out -> mets.ofPackage(out, description, story, List.of(readMe), REPRESENTATION, representation));
        try {
            StoredZip.pack(files.root(), header.objectId(), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of what is half written; who gave the work folder takes it away. */
    @Override
    public void close() {
        closeErms();
    }

    private void closeErms() {
        try {
            ermsOut.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
