package se.inkom.command.registry.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.registry.ImportMatter;
import se.inkom.command.support.Desk;
import se.inkom.events.ids.MatterId;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/**
 * Takes a diary over. Some matters at a time become events in one transaction together with their numbers and words; what broke
 * off is taken up by asking again, and asking again for what is finished changes nothing.
 */
@Component
class ImportDiary {
    private static final int TOGETHER = 100;

    private final Settings settings;
    private final ImportRows rows;
    private final Desk desk;
    private final ContentVault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    ImportDiary(
            Settings settings,
            ImportRows rows,
            Desk desk,
            ContentVault vault,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.desk = desk;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Settings, {@code inkom.diary.imports}.
     *
     * @param folder where an operator lays an export to be imported; absent: nothing is ever imported
     */
    @ConfigurationProperties("inkom.diary.imports")
    record Settings(@Nullable Path folder) {}

    /** What is here now. */
    record Imported(String digest, long matters, long entries) {}

    Imported run(String name, Actor actor) {
        Path folder = settings.folder();
        if (folder == null) {
            throw ImportFile.refused("imports-off", "This installation has no folder of imports.");
        }
        if (!one.tryLock()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "import-running", "An import is running. Ask again when it is done.");
        }
        try {
            ImportFile file = ImportFile.in(folder.resolve(name));
            if (!file.check()) {
                return new Imported(file.digest(), 0, 0);
            }
            if (!rows.mayBegin(file, actor.id(), clock.instant())) {
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "diary-not-empty",
                        "There is a diary here already. A diary is imported before the first registration.");
            }
            var some = new ArrayList<List<ImportedLine>>();
            file.eachMatter(matter -> {
                some.add(matter);
                if (some.size() == TOGETHER) {
                    take(some, file.digest(), actor);
                    some.clear();
                }
            });
            take(some, file.digest(), actor);
            return rows.finish(file.digest(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    private void take(List<List<ImportedLine>> matters, String digest, Actor actor) {
        transaction.executeWithoutResult(tx -> {
            Set<UUID> known = rows.known(
                    matters.stream().map(lines -> lines.getFirst().matterId()).toList());
            List<List<ImportedLine>> fresh = matters.stream()
                    .filter(lines -> !known.contains(lines.getFirst().matterId()))
                    .toList();
            var history = new MatterHistory(vault, actor.id(), clock);
            for (List<ImportedLine> lines : fresh) {
                rows.number(lines.getFirst());
                var id = new MatterId(lines.getFirst().matterId());
                desk.send(new ImportMatter(id, history.of(lines), digest), actor);
            }
            rows.progress(
                    digest, fresh.size(), fresh.stream().mapToInt(List::size).sum());
        });
    }
}
