package se.inkom.proofs.cli;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.verify.DatabaseCheck;
import se.inkom.proofs.verify.Keys;
import se.inkom.proofs.verify.LogCheck;
import se.inkom.proofs.verify.Progress;
import se.inkom.proofs.verify.Report;
import se.inkom.proofs.verify.SealedEpoch;
import se.inkom.proofs.verify.Verdict;

/** The database of a ledger, through whatever JDBC driver is on the class path. */
final class Database {
    private final String url;
    private final Properties login = new Properties();

    Database(String url, Optional<String> user, Optional<String> passwordFile) {
        this.url = url;
        user.ifPresent(name -> login.setProperty("user", name));
        passwordFile.ifPresent(
                file -> login.setProperty("password", new String(Material.read(file), StandardCharsets.UTF_8).strip()));
        requireDriver();
    }

    private void requireDriver() {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new UsageException(
                    "There is no driver for " + url + " on the class path: run ./inkom verify db, or java -cp"
                            + " inkom-verify.jar:postgresql.jar se.inkom.proofs.cli.Verify db ...",
                    e);
        }
    }

    /** The log first: rows are only worth comparing with what was signed. */
    void check(LogFolder log, Keys keys, Report report, Progress progress) {
        try (Connection connection = DriverManager.getConnection(url, login)) {
            Optional<SealedEpoch> newest = new LogCheck(log, keys, List.of(), report, progress).run();
            if (newest.isPresent() && report.verdict() == Verdict.OK) {
                new DatabaseCheck(connection, newest.get(), report, progress).run();
            } else {
                report.fact("The database was not compared, because its log is not sound in itself.");
            }
        } catch (SQLException e) {
            throw new UsageException("The database cannot be read: " + e.getMessage(), e);
        }
    }
}
