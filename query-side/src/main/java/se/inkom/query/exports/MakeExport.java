package se.inkom.query.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import se.inkom.events.ids.OfficerId;
import se.inkom.query.diary.Variant;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes one export from beginning to end: lines, files, manifest. Whatever was interrupted is taken up or made again. */
@Component
class MakeExport {
    static final String MANIFEST = "manifest.json";
    private static final String LINES = ".lines";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ExportsProperties properties;
    private final CollectLines collect;
    private final SealedRange sealed;
    private final ExportRows rows;
    private final Clock clock;

    MakeExport(ExportsProperties properties, CollectLines collect, SealedRange sealed, ExportRows rows, Clock clock) {
        this.properties = properties;
        this.collect = collect;
        this.sealed = sealed;
        this.rows = rows;
        this.clock = clock;
    }

    Path folderOf(UUID exportId) {
        return properties.folder().resolve(exportId.toString());
    }

    Manifest make(Export export) {
        Path folder = folderOf(export.id());
        try {
            create(folder);
            Path lines = folder.resolve(LINES);
            long upTo = collect.into(lines, stillThere(lines, export), variant(export));
            Manifest manifest = files(export.wanted(), folder, lines, upTo);
            Files.delete(lines);
            rows.done(export.id(), manifest, clock.instant());
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest files(Wanted wanted, Path folder, Path lines, long upTo) throws IOException {
        var make = new MakeFiles(folder, wanted);
        List<Manifest.File> files = make.of(lines);
        var manifest = new Manifest(
                Manifest.FORMAT,
                wanted.withoutEnd(),
                Manifest.ORDER,
                new Manifest.Positions(wanted.changedSince() == null ? 0 : wanted.changedSince(), upTo),
                make.counting().counts(),
                make.counting().series(),
                files,
                sealed.holding(upTo, properties.sealWait()).orElse(null));
        Path unfinished = folder.resolve("." + MANIFEST + ".part");
        Files.write(unfinished, JSON.writeValueAsBytes(manifest));
        MakeFiles.lasting(unfinished, folder.resolve(MANIFEST));
        return manifest;
    }

    /** When the folder was lost, or another machine had it, what the table says is on disk is not. */
    private static Export stillThere(Path lines, Export export) throws IOException {
        boolean there = Files.exists(lines) && Files.size(lines) >= export.bytes();
        return there || export.upTo() == null ? export : export.begunAt(export.upTo());
    }

    private static Variant variant(Export export) {
        Wanted wanted = export.wanted();
        return wanted.guarded()
                ? new Variant.Protected(new OfficerId(export.orderedBy()), "export: " + wanted.purpose())
                : Variant.PUBLIC;
    }

    /** For nobody else on the machine. */
    private static void create(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    void remove(UUID exportId) {
        try {
            FileSystemUtils.deleteRecursively(folderOf(exportId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
