package se.inkom.ledger.sealing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One sealer at a time. The database's session lock goes with the connection, so a sealer that lost its connection lost the
 * lock; the lock on the folder goes with the process, so one that was paused for long cannot write files behind the back of
 * the next (RELIABILITY K5).
 */
final class SealerLock implements AutoCloseable {
    /** ASCII of "inkomlog". */
    private static final long KEY = 0x696e6b6f6d6c6f67L;

    private final JdbcTemplate session;
    private final FileChannel file;

    private SealerLock(JdbcTemplate session, FileChannel file) {
        this.session = session;
        this.file = file;
    }

    /** @return null when somebody else has it */
    static @Nullable SealerLock take(JdbcTemplate session, Path folder) throws IOException {
        if (!Boolean.TRUE.equals(session.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, KEY))) {
            return null;
        }
        FileChannel file = null;
        boolean taken = false;
        try {
            Files.createDirectories(folder);
            file = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = tryLock(file) != null;
            return taken ? new SealerLock(session, file) : null;
        } finally {
            if (!taken) { // or the connection would go back to its pool with the lock
                release(session);
                if (file != null) {
                    file.close();
                }
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another sealer of this process
        }
    }

    private static void release(JdbcTemplate session) {
        session.queryForObject("select pg_advisory_unlock(?)", Boolean.class, KEY);
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            release(session);
        }
    }
}
