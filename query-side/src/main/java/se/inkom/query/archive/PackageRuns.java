package se.inkom.query.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.inkom.query.archive.check.Finding;
import se.inkom.query.archive.check.PackageCheck;
import se.inkom.query.archive.check.Schemas;
import se.inkom.web.ServiceUnavailableException;

/**
 * Makes the packages that were asked for, one at a time. A package that was begun by a worker that died is begun anew; several
 * instances share the work through the table.
 */
@Component
class PackageRuns implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PackageRuns.class);
    private static final long PAUSE_MILLIS = 500;

    private final Packages packages;
    private final MakeArchivePackage make;
    private final PackageFiles files;
    private final Schemas schemas;
    private final ArchiveProperties settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService worker;

    PackageRuns(
            Packages packages, MakeArchivePackage make, PackageFiles files, ArchiveProperties settings, Clock clock) {
        this.packages = packages;
        this.make = make;
        this.files = files;
        this.schemas = new Schemas(settings.schemaFolder());
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("archive-packages").factory());
        started.scheduleWithFixedDelay(this::work, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        worker = started;
    }

    /** An error here must not end the worker for ever. */
    private void work() {
        try {
            packages.expire(clock.instant().minus(settings.keep())).forEach(files::delete);
            packages.take().ifPresent(this::run);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The archive's worker could not look for work: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void run(Packages.Taken taken) {
        try {
            Path work = files.work(taken.packageId());
            try {
                run(taken, work);
            } finally {
                PackageFiles.delete(work);
            }
        } catch (InterruptedException stopping) {
            packages.giveBack(taken.packageId());
            Thread.currentThread().interrupt();
        } catch (NotMade no) {
            failed(taken, no.code(), no);
        } catch (ServiceUnavailableException later) {
            if (Thread.currentThread().isInterrupted()) {
                packages.giveBack(taken.packageId());
            } else {
                failed(taken, later.code(), later);
            }
        } catch (Exception broken) {
            failed(taken, "not-made", broken);
        }
    }

    private void run(Packages.Taken taken, Path work) throws Exception {
        Path zip = work.resolve("package.zip");
        MakeArchivePackage.Made made =
                make.make(taken, work, zip, (done, total) -> packages.progress(taken.packageId(), done, total));
        List<Finding> findings = new PackageCheck(schemas).check(zip, made.expected());
        if (!findings.isEmpty()) {
            LOG.error("Archive package {} is not given out: {} findings", taken.packageId(), findings.size());
            packages.failed(taken.packageId(), "findings", findings);
            return;
        }
        var finished = new Packages.Finished(
                made.position(),
                made.expected().objectId(),
                PackageFiles.sha256(zip),
                java.nio.file.Files.size(zip),
                made.matters());
        files.keep(zip, taken.packageId());
        packages.ready(taken.packageId(), finished, schemas.known());
        LOG.info("Archive package {} is ready: {} bytes", taken.packageId(), finished.length());
    }

    private void failed(Packages.Taken taken, String code, Exception why) {
        LOG.warn("Archive package {} was not made: {}", taken.packageId(), code, why instanceof NotMade ? null : why);
        packages.failed(taken.packageId(), code, List.of());
    }

    @Override
    public void stop() {
        if (worker != null) {
            worker.shutdownNow();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
