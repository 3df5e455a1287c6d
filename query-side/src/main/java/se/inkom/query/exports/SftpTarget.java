package se.inkom.query.exports;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A folder on an SFTP server whose key is known beforehand. A file gets its name when all of it is there; one that broke off goes
 * on where it ended.
 */
record SftpTarget(ExportsProperties.Sftp settings) implements ExportTarget {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void send(String as, List<Path> files) throws IOException {
        try {
            var ssh = new JSch();
            ssh.setKnownHosts(settings.knownHosts().toString());
            ssh.addIdentity(settings.keyFile().toString());
            Session session = ssh.getSession(settings.user(), settings.host(), settings.port());
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setTimeout((int) PATIENCE.toMillis());
            session.connect((int) PATIENCE.toMillis());
            try {
                var sftp = (ChannelSftp) session.openChannel("sftp");
                sftp.connect((int) PATIENCE.toMillis());
                String folder = settings.path() + "/" + as;
                create(sftp, settings.path());
                create(sftp, folder);
                for (Path file : files) {
                    put(sftp, file, folder);
                }
            } finally {
                session.disconnect();
            }
        } catch (JSchException | SftpException e) {
            throw new IOException("SFTP: " + e.getMessage(), e);
        }
    }

    private static void put(ChannelSftp sftp, Path file, String folder) throws SftpException, IOException {
        String there = folder + "/" + file.getFileName();
        String unfinished = folder + "/." + file.getFileName() + ".part";
        long length = Files.size(file);
        if (sizeOf(sftp, there) == length) {
            return;
        }
        boolean begun = sizeOf(sftp, unfinished) > 0 && sizeOf(sftp, unfinished) <= length;
        sftp.put(file.toString(), unfinished, begun ? ChannelSftp.RESUME : ChannelSftp.OVERWRITE);
        if (sizeOf(sftp, unfinished) != length) {
            throw new IOException("SFTP: the server has not all of " + file.getFileName());
        }
        if (sizeOf(sftp, there) >= 0) {
            sftp.rm(there);
        }
        sftp.rename(unfinished, there);
    }

    private static void create(ChannelSftp sftp, String folder) throws SftpException {
        if (sizeOf(sftp, folder) < 0) {
            sftp.mkdir(folder);
        }
    }

    /** -1 when there is nothing of that name. */
    private static long sizeOf(ChannelSftp sftp, String path) throws SftpException {
        try {
            return sftp.stat(path).getSize();
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return -1;
            }
            throw e;
        }
    }
}
