package se.inkom.query.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.query.diary.Diary;
import se.inkom.query.diary.DiaryEntry;
import se.inkom.query.diary.MatterFile;
import se.inkom.query.diary.Variant;

/**
 * Reads the diary once, as it is at one moment, into a file of lines on disk; the files of an export are made of that. What is
 * on disk for sure is on record, so that after a crash it goes on from there, if no entry has changed since; otherwise it
 * begins anew. Either way the bytes are those of an export that was never interrupted.
 */
@Component
class CollectLines {
    private static final int TOGETHER = 500;
    private static final int SAFE_EVERY = 10_000;

    private final Diary diary;
    private final ExportRows rows;
    private final JdbcClient db;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate apart;

    CollectLines(Diary diary, ExportRows rows, JdbcClient db, PlatformTransactionManager transactions) {
        this.diary = diary;
        this.rows = rows;
        this.db = db;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes every line.
     *
     * @return the position of the ledger that they are as of
     * @throws RangeOvertaken when a certain position was asked for and cannot be had any more
     */
    long into(Path file, Export export, Variant variant) {
        return Objects.requireNonNull(oneMoment.execute(tx -> {
            try {
                return collect(file, begun(export), variant);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private Export begun(Export export) {
        long now = position();
        Long upTo = export.upTo();
        boolean stands = upTo != null && !overtaken(export.wanted(), upTo, now);
        if (stands && export.lines() > 0) {
            return export;
        }
        Long asked = export.wanted().upTo();
        if (asked != null && !stands) {
            throw new RangeOvertaken(asked);
        }
        Export anew = export.begunAt(stands ? Objects.requireNonNull(upTo) : now);
        apart.executeWithoutResult(tx -> rows.begin(export.id(), Objects.requireNonNull(anew.upTo())));
        return anew;
    }

    /** As far as the diary has come, in the very moment that its rows are read. */
    private long position() {
        return db.sql("""
                        select coalesce(max((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint), 0)
                        from query.token_entry where processor_name = 'diary' and token is not null
                        """).query(Long.class).single();
    }

    private boolean overtaken(Wanted wanted, long upTo, long now) {
        if (upTo >= now) {
            return upTo > now;
        }
        var changed = new boolean[1];
        diary.each(wanted.changedBehind(upTo), Variant.PUBLIC, entry -> changed[0] |= entry.position() <= upTo);
        return changed[0];
    }

    private long collect(Path file, Export export, Variant variant) throws IOException {
        long upTo = Objects.requireNonNull(export.upTo());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(export.bytes()).position(export.bytes());
            var lines = new Lines(channel, export);
            diary.each(export.wanted().filter(), variant, entry -> {
                if (entry.position() <= upTo) {
                    lines.add(entry);
                }
            });
            lines.finish();
        }
        return upTo;
    }

    /** The lines of one export on their way to disk. */
    private final class Lines {
        private final FileChannel channel;
        private final BufferedOutputStream out;
        private final Export export;
        private final List<DiaryEntry> some = new ArrayList<>(TOGETHER);
        private @Nullable UUID lastMatter;
        private long seen;
        private long bytes;

        Lines(FileChannel channel, Export export) {
            this.channel = channel;
            this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            this.export = export;
            this.bytes = export.bytes();
        }

        void add(DiaryEntry entry) {
            some.add(entry);
            if (some.size() == TOGETHER) {
                write();
            }
        }

        private void write() {
            Set<UUID> matters = some.stream().map(DiaryEntry::matterId).collect(Collectors.toSet());
            Map<UUID, MatterFile> known = diary.matters(matters);
            try {
                for (DiaryEntry entry : some) {
                    boolean first = !entry.matterId().equals(lastMatter);
                    lastMatter = entry.matterId();
                    write(ToLine.of(entry, first ? known.get(entry.matterId()) : null));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            some.clear();
        }

        private void write(DiaryLine line) throws IOException {
            if (++seen <= export.lines()) {
                return; // there already
            }
            byte[] text = JsonLinesDiary.line(line);
            out.write(text);
            bytes += text.length;
            if (seen % SAFE_EVERY == 0) {
                secure();
            }
        }

        void finish() throws IOException {
            write();
            secure();
        }

        private void secure() throws IOException {
            out.flush();
            channel.force(true);
            apart.executeWithoutResult(tx -> rows.progress(export.id(), seen, bytes));
        }
    }
}
