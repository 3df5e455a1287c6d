package se.inkom.query.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A place outside that takes finished exports. Sending again what is there already changes nothing, so that a delivery that
 * broke off is simply made once more; the manifest goes last, so that whoever sees it finds everything else in place.
 */
interface ExportTarget {
    /**
     * @param as name of the folder there
     * @param files in the order in which they are to appear
     */
    void send(String as, List<Path> files) throws IOException;

    static ExportTarget of(ExportsProperties.Target settings) {
        if (settings.folder() != null) {
            return new FolderTarget(settings.folder());
        }
        if (settings.sftp() != null) {
            return new SftpTarget(settings.sftp());
        }
        return new S3Target(Objects.requireNonNull(settings.s3()));
    }
}
