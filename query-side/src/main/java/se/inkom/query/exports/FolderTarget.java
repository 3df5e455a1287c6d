package se.inkom.query.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder that somebody else reads, such as a mounted share. */
record FolderTarget(Path root) implements ExportTarget {
    @Override
    public void send(String as, List<Path> files) throws IOException {
        Path folder = Files.createDirectories(root.resolve(as));
        for (Path file : files) {
            Path there = folder.resolve(file.getFileName());
            if (Files.exists(there) && MakeFiles.digestOf(there).equals(MakeFiles.digestOf(file))) {
                continue;
            }
            Path unfinished = folder.resolve("." + file.getFileName() + ".part");
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            MakeFiles.lasting(unfinished, there);
        }
    }
}
