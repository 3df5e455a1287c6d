package se.inkom.house.month;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What should have been noticed, reckoned anew from the stored JSON: no record, fold or calendar of Inkom's is used. Each case is
 * cut into stretches in which nothing changed; of each deadline, the first look in one of its stretches at or after the time of a
 * step is when it must have been noticed.
 */
final class PlainReckoning {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MANAGER = "karin.ek";

    /** The numbers of the policy kungalv, by hand: near, substitute, manager; -1: never. */
    private static final Map<String, int[]> HOURS = Map.of(
            "FIRST_LOOK", new int[] {1, -1, 4},
            "ASSIGNMENT", new int[] {1, -1, 0},
            "ANSWER", new int[] {2, 0, 4},
            "REGISTRATION", new int[] {2, 0, 24},
            "ACCEPTANCE", new int[] {1, -1, 0});

    enum Step {
        NEAR,
        MISSED,
        SUBSTITUTE,
        MANAGER
    }

    /** One notice, as it is and as it should be. */
    record Notice(
            UUID caseId,
            String clock,
            Instant dueAt,
            Step step,
            Instant at,
            @Nullable String who,
            @Nullable String accountable) {}

    private record Due(Instant at, Instant near) {}

    private record Key(String clock, Due due) {}

    private record Stretch(
            Instant from, Instant until, @Nullable String officer) {}

    private final TreeSet<Instant> looks;
    final List<Notice> expected = new ArrayList<>();
    final List<Notice> actual = new ArrayList<>();

    PlainReckoning(JdbcTemplate db, List<Instant> looks) {
        this.looks = new TreeSet<>(looks);
        Map<UUID, List<String[]>> lives = new HashMap<>();
        db.query(
                "select aggregate_id, event_type, payload from ledger.event where event_type like 'case.%' order by position",
                row -> {
                    lives.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new String[] {row.getString(2).substring(5), row.getString(3)});
                });
        lives.forEach((id, events) -> new Life(id).reckon(events));
    }

    private final class Life {
        private final UUID id;
        private final Map<String, Due> due = new HashMap<>();
        private final TreeSet<String> stopped = new TreeSet<>();
        private final TreeSet<String> settled = new TreeSet<>();
        private final Map<Key, List<Stretch>> stretches = new HashMap<>();
        private @Nullable String officer;
        private boolean paused;
        private Instant since = Instant.MIN;

        Life(UUID id) {
            this.id = id;
        }

        void reckon(List<String[]> events) {
            for (String[] event : events) {
                JsonNode e = JSON.readTree(event[1]);
                if (isNotice(event[0])) {
                    actual.add(notice(event[0], e));
                    continue;
                }
                Instant at = timeOf(event[0], e);
                until(at.isBefore(since) ? since : at);
                apply(event[0], e);
            }
            until(Instant.MAX);
            stretches.forEach(this::expect);
        }

        private void until(Instant next) {
            for (Map.Entry<String, Due> running : due.entrySet()) {
                String clock = running.getKey();
                if (!stopped.contains(clock) && !(paused && clock.equals("ANSWER"))) {
                    stretches
                            .computeIfAbsent(new Key(clock, running.getValue()), k -> new ArrayList<>())
                            .add(new Stretch(since, next, clock.equals("ACCEPTANCE") ? null : officer));
                }
            }
            since = next;
        }

        private void apply(String type, JsonNode e) {
            if (isOfAPerson(e)) {
                stopped.add("FIRST_LOOK");
            }
            switch (type) {
                case "post-received", "post-edited" -> {
                    observed("ANSWER", e.get("deadline"));
                    e.get("clocks").forEach(c -> observed(c.get("clock").asString(), c.get("deadline")));
                }
                case "assigned" -> {
                    officer = e.get("officer").asString();
                    stopped.add("ASSIGNMENT");
                }
                case "forwarded" -> {
                    set("ACCEPTANCE", e.get("acceptBy"));
                    stopped.remove("ACCEPTANCE");
                }
                case "forwarding-accepted" -> {
                    officer = null;
                    stopped.add("ACCEPTANCE");
                }
                case "forwarding-declined" -> stopped.add("ACCEPTANCE");
                case "answer-paused" -> paused = true;
                case "answer-resumed" -> {
                    paused = false;
                    settle("ANSWER", e.get("deadline"));
                }
                case "deadline-recalculated" -> settle(e.get("clock").asString(), e.get("deadline"));
                case "answer-published", "answer-deemed-unnecessary" -> stopped.add("ANSWER");
                case "registered", "registration-deemed-unnecessary" -> stopped.add("REGISTRATION");
                case "closed" -> stopped.addAll(HOURS.keySet());
                case "reopened" -> {
                    paused = false;
                    if (!e.get("deadline").isNull()) {
                        settle("ANSWER", e.get("deadline"));
                        stopped.remove("ANSWER");
                    }
                }
                default -> {
                    // moves nothing
                }
            }
        }

        private void observed(String clock, JsonNode deadline) {
            Instant told = Instant.parse(deadline.get("dueAt").asString());
            Due known = due.get(clock);
            if (!settled.contains(clock) && (known == null || told.isBefore(known.at))) {
                set(clock, deadline);
            }
        }

        private void settle(String clock, JsonNode deadline) {
            set(clock, deadline);
            settled.add(clock);
        }

        private void set(String clock, JsonNode deadline) {
            due.put(
                    clock,
                    new Due(Instant.parse(deadline.get("dueAt").asString()), near(deadline, HOURS.get(clock)[0])));
        }

        private void expect(Key key, List<Stretch> runs) {
            int[] hours = HOURS.get(key.clock);
            Instant dueAt = key.due.at;
            firstLook(runs, key.due.near, dueAt, false)
                    .ifPresent((at, stretch) -> expect(key, Step.NEAR, at, stretch.officer, null));
            firstLook(runs, dueAt, Instant.MAX, false)
                    .ifPresent((at, stretch) -> expect(key, Step.MISSED, at, stretch.officer, MANAGER));
            if (hours[1] >= 0) {
                firstLook(runs, dueAt.plus(Duration.ofHours(hours[1])), Instant.MAX, true)
                        .ifPresent((at, stretch) ->
                                expect(key, Step.SUBSTITUTE, at, People.standInFor(stretch.officer, at), MANAGER));
            }
            firstLook(runs, dueAt.plus(Duration.ofHours(hours[2])), Instant.MAX, false)
                    .ifPresent((at, stretch) -> expect(key, Step.MANAGER, at, MANAGER, MANAGER));
        }

        private void expect(Key key, Step step, Instant at, @Nullable String who, @Nullable String accountable) {
            expected.add(new Notice(id, key.clock, key.due.at, step, at, who, accountable));
        }

        private Notice notice(String type, JsonNode e) {
            Step step =
                    switch (type) {
                        case "deadline-neared" -> Step.NEAR;
                        case "deadline-missed" -> Step.MISSED;
                        default -> Step.valueOf(e.get("step").asString());
                    };
            return new Notice(
                    id,
                    e.get("clock").asString(),
                    Instant.parse(e.get("dueAt").asString()),
                    step,
                    Instant.parse(e.get(type.equals("escalated") ? "escalatedAt" : "noticedAt")
                            .asString()),
                    text(e, type.equals("escalated") ? "to" : "officer"),
                    text(e, "accountable"));
        }
    }

    /** When the watch looked for the first time, and at what. */
    private record First(@Nullable Instant at, @Nullable Stretch stretch) {
        void ifPresent(java.util.function.BiConsumer<Instant, Stretch> what) {
            if (at != null && stretch != null) {
                what.accept(at, stretch);
            }
        }
    }

    private First firstLook(List<Stretch> runs, Instant from, Instant before, boolean withOfficer) {
        for (Stretch run : runs) {
            Instant look = looks.ceiling(run.from.isAfter(from) ? run.from : from);
            if (look != null
                    && look.isBefore(run.until)
                    && look.isBefore(before)
                    && !(withOfficer && run.officer == null)) {
                return new First(look, run);
            }
        }
        return new First(null, null);
    }

    /** From the beginning on until no more than so many counted hours are left. */
    private static Instant near(JsonNode deadline, int hours) {
        long counted = 0;
        for (JsonNode step : deadline.get("steps")) {
            counted += length(step);
        }
        long before = Math.max(0, counted - hours * 3_600_000L);
        for (JsonNode step : deadline.get("steps")) {
            long length = length(step);
            if (length > before) {
                return Instant.parse(step.get("from").asString()).plusMillis(before);
            }
            before -= length;
        }
        throw new AssertionError("A deadline without counted time: " + deadline);
    }

    private static long length(JsonNode step) {
        return step.get("kind").asString().equals("COUNTS")
                ? Duration.between(
                                Instant.parse(step.get("from").asString()),
                                Instant.parse(step.get("until").asString()))
                        .toMillis()
                : 0;
    }

    private static boolean isNotice(String type) {
        return type.equals("deadline-neared") || type.equals("deadline-missed") || type.equals("escalated");
    }

    private static boolean isOfAPerson(JsonNode e) {
        for (String by : List.of(
                "seenBy",
                "assignedBy",
                "forwardedBy",
                "acceptedBy",
                "declinedBy",
                "responder",
                "pausedBy",
                "resumedBy",
                "recalculatedBy",
                "decidedBy",
                "closedBy",
                "reopenedBy")) {
            String who = text(e, by);
            if (who != null && !who.startsWith("inkom-")) {
                return true;
            }
        }
        return false;
    }

    private static Instant timeOf(String type, JsonNode e) {
        String field =
                switch (type) {
                    case "post-received", "post-edited" -> "capturedAt";
                    case "assigned" -> "assignedAt";
                    case "seen" -> "seenAt";
                    case "forwarded" -> "forwardedAt";
                    case "forwarding-accepted" -> "acceptedAt";
                    case "forwarding-declined" -> "declinedAt";
                    case "answer-paused" -> "pausedAt";
                    case "answer-resumed" -> "resumedAt";
                    case "answer-given" -> "givenAt";
                    case "answer-published" -> "publishedAt";
                    case "answer-deemed-unnecessary", "registration-deemed-unnecessary" -> "decidedAt";
                    case "deadline-recalculated" -> "recalculatedAt";
                    case "closed" -> "closedAt";
                    case "reopened" -> "reopenedAt";
                    default -> throw new AssertionError("Nobody does " + type + " this month");
                };
        return Instant.parse(e.get(field).asString());
    }

    private static @Nullable String text(JsonNode e, String field) {
        JsonNode value = e.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
