package se.inkom.command.watch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.inkom.command.policy.ClockWatch;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.policy.WatchRules;
import se.inkom.command.staffing.Staffing;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.OfficerId;

/** Watches until it is killed: a node of its own, with the turns of the real loop and seconds for hours. */
final class ScannerProcess {
    static final Duration NEAR = Duration.ofSeconds(1);
    static final Duration SUBSTITUTE = Duration.ofMillis(300);
    static final Duration MANAGER = Duration.ofSeconds(1);

    private ScannerProcess() {}

    /** Arguments: the database and the vault's keys. */
    public static void main(String[] arguments) throws InterruptedException {
        var pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername("inkom_command");
        pool.setMaximumPoolSize(4);
        var staffing = new Staffing(
                List.of(),
                List.of(new Staffing.Appointment(
                        new OfficerId("anna.lind"), new OfficerId("mats.berg"), Instant.EPOCH, null)));
        var rig = new WatchRig(
                new HikariDataSource(pool),
                Path.of(arguments[1]),
                Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)),
                new Policies(impatient(PolicyFile.shipped("kungalv"))),
                () -> staffing);
        while (true) {
            try {
                rig.turn(20);
            } catch (RuntimeException overtakenOrAway) {
                System.err.println("turn failed: " + overtakenOrAway);
            }
            Thread.sleep(20);
        }
    }

    private static Policy impatient(Policy policy) {
        return new Policy(
                policy.id(),
                policy.version(),
                policy.municipality(),
                policy.documents(),
                policy.validity(),
                policy.rules(),
                policy.authorities(),
                policy.deadlines(),
                policy.checklist(),
                policy.registration(),
                policy.answers(),
                policy.removal(),
                policy.secrecy(),
                policy.triage(),
                policy.supervision(),
                policy.diary(),
                new WatchRules(Map.of(CaseClock.ANSWER, new ClockWatch(NEAR, SUBSTITUTE, MANAGER))));
    }
}
