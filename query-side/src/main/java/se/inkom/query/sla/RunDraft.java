package se.inkom.query.sla;

import static se.inkom.query.support.SqlTime.earliest;
import static se.inkom.query.support.SqlTime.held;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.CaseClock;
import se.inkom.query.display.SwedishTime;

/** A row of {@code case_clock} while a batch is folded into it. */
final class RunDraft {
    /** What a nonsensical time may have behind it in Stockholm, no column can hold. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    final UUID caseId;
    final CaseClock clock;
    final int run;
    boolean stored;

    @Nullable
    Instant startedAt;

    @Nullable
    LocalDate day;

    int hour;

    @Nullable
    Instant dueAt;

    boolean settled;

    @Nullable
    Instant pausedAt;

    long pausedSeconds;

    @Nullable
    Ending ended;

    @Nullable
    Instant endedAt;

    String account = "";
    String authority = "";
    String unit = "";

    @Nullable
    String officer;

    @Nullable
    String classification;

    /** As it is counted in {@code clock_day} so far. */
    private Map<Dimension, String> countedAs = Map.of();

    private @Nullable Contribution counted;

    /** Everything of it as it was read, to leave alone what did not change. */
    private List<@Nullable Object> before = List.of();

    RunDraft(UUID caseId, CaseClock clock, int run) {
        this.caseId = caseId;
        this.clock = clock;
        this.run = run;
    }

    void begins(Instant at, Instant due) {
        startedAt = held(at);
        LocalDate date = SwedishTime.dateOf(startedAt);
        day = date.isAfter(LAST_DAY) ? LAST_DAY : date;
        hour = SwedishTime.clock(startedAt).getHour();
        dueAt = held(due);
    }

    /** Observations come in any order: the earliest receipt counts, and the soonest deadline until a person moved it. */
    void received(Instant at, Instant due) {
        Instant known = dueAt;
        begins(earliest(startedAt, at), due);
        dueAt = known == null ? dueAt : settled ? known : earliest(known, due);
    }

    void belongsTo(ClocksDraft of) {
        account = Objects.requireNonNull(of.account);
        authority = of.authority;
        unit = of.unit;
        officer = of.officer;
        classification = of.classification;
    }

    /** An event gives it this deadline; observations give no other any more. */
    void settles(Instant due) {
        dueAt = held(due);
        settled = true;
    }

    void dueNoLaterThan(Instant at) {
        if (!settled) {
            dueAt = earliest(dueAt, at);
        }
    }

    boolean isOpen() {
        return ended == null;
    }

    void pauses(Instant at) {
        if (isOpen() && pausedAt == null) {
            pausedAt = held(at);
        }
    }

    void resumes(Instant at) {
        Instant from = pausedAt;
        if (from != null) {
            pausedSeconds += Math.max(0, Duration.between(from, held(at)).toSeconds());
            pausedAt = null;
        }
    }

    /** The first time counts; done is done, also when somebody thought before that it need not be. */
    void ends(Ending how, Instant at) {
        Instant told = held(at);
        if (isOpen()) {
            resumes(told);
            ended = how;
            endedAt = told;
        } else if (how == Ending.DONE) {
            endedAt = ended == Ending.DONE ? earliest(endedAt, told) : told;
            ended = Ending.DONE;
        }
    }

    /** Null until it has begun. */
    @Nullable
    Contribution contribution() {
        return startedAt == null || dueAt == null || day == null
                ? null
                : Contribution.of(day, hour, run, startedAt, dueAt, ended, endedAt, pausedSeconds);
    }

    private Map<Dimension, String> keys() {
        var keys = new EnumMap<Dimension, String>(Dimension.class);
        keys.put(Dimension.ACCOUNT, account);
        keys.put(Dimension.AUTHORITY, authority);
        keys.put(Dimension.UNIT, unit);
        keys.put(Dimension.OFFICER, Objects.requireNonNullElse(officer, ""));
        keys.put(Dimension.CLASSIFICATION, Objects.requireNonNullElse(classification, ""));
        return keys;
    }

    /** What stands in the tables is counted as it stands there. */
    void wasStored() {
        stored = true;
        before = ClockTables.RUNS.of(this);
        counted = contribution();
        countedAs = keys();
    }

    boolean isChanged() {
        return !stored || !ClockTables.RUNS.of(this).equals(before);
    }

    /** Moves it from where it was counted to where it counts now. */
    void count(DaySums sums) {
        Contribution now = contribution();
        Map<Dimension, String> as = keys();
        if (Objects.equals(now, counted) && as.equals(countedAs)) {
            return;
        }
        if (counted != null) {
            sums.remove(clock, counted, countedAs);
        }
        if (now != null) {
            sums.add(clock, now, as);
        }
    }
}
