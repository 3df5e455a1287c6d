package se.inkom.console.apis;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes of {@code /api/cases}, {@code /api/duties} and {@code /api/supervision}. */
public interface Cases {

    /** A case in a list. */
    record Row(
            UUID caseId,
            long version,
            String status,
            String platform,
            String account,
            String authority,
            String unit,
            @Nullable String officer,
            @Nullable String classification,
            @Nullable String suggestion,
            @Nullable String topic,
            @Nullable String excerpt,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable String deadline,
            @Nullable String diaryNumber,
            boolean secret) {}

    /** What one person must do. */
    record Duties(
            Instant at,
            Map<String, Long> counts,
            List<String> accountsNotSeenToday,
            List<Duty> items,
            @Nullable String nextCursor) {}

    /** One thing to do with a case. */
    record Duty(
            String kind,
            UUID caseId,
            @Nullable Instant dueAt,
            @Nullable String deadline) {}

    /** The page of a case: what the counter shows of it. */
    record Whole(
            UUID caseId,
            long version,
            String status,
            @Nullable Source source,
            @Nullable String authority,
            @Nullable String unit,
            @Nullable String officer,
            @Nullable String classification,
            @Nullable Suggestion suggestion,
            @Nullable Instant receivedAt,
            @Nullable Due deadline,
            @Nullable List<Version> versions,
            @Nullable List<Answer> answers,
            @Nullable Registration registration,
            @Nullable Instant closedAt,
            boolean masked,
            @Nullable String answerAdvice,
            @Nullable Map<UUID, Text> texts,
            @Nullable Map<String, Staff> people) {

        /** The words of a content, when they may be shown. */
        public @Nullable Text text(@Nullable Ref ref) {
            return ref == null || texts == null ? null : texts.get(ref.id());
        }

        /** A person's name, or what the token calls them. */
        public @Nullable String name(@Nullable String id) {
            Staff known = id == null || people == null ? null : people.get(id);
            return known == null ? id : known.name();
        }

        public @Nullable Version current() {
            return versions == null || versions.isEmpty() ? null : versions.getLast();
        }
    }

    record Source(String platform, String account, @Nullable URI permalink) {
        /** Only what a browser may be sent to; whatever else a platform told us is no link. */
        public @Nullable URI link() {
            return permalink != null && ("https".equals(permalink.getScheme()) || "http".equals(permalink.getScheme()))
                    ? permalink
                    : null;
        }
    }

    record Suggestion(String classification, @Nullable String topic) {}

    record Due(Instant dueAt, String rule, String calendar) {}

    record Ref(UUID id) {}

    record Version(Ref content, Instant capturedAt) {}

    record Answer(Ref text, String responder, String factProvider, Instant givenAt, String state) {}

    record Registration(
            @Nullable String diaryNumber, @Nullable String notNeeded) {}

    record Text(@Nullable String text, @Nullable Author author) {}

    record Author(@Nullable String name) {}

    record Staff(String name, @Nullable String function) {}

    /** Everything that happened to a case. */
    record Story(boolean masked, long version, List<Event> items) {}

    record Event(
            long sequence,
            String type,
            Instant recordedAt,
            @Nullable Who who,
            String text,
            @Nullable String reason) {}

    record Who(String id, @Nullable String name, @Nullable String function) {}

    /** An account and when somebody last looked. */
    record Watch(
            String account,
            String platform,
            String authority,
            String unit,
            String state,
            @Nullable Instant lookedAt,
            @Nullable String lookedBy,
            Instant nextLookBy,
            Instant alarmAt,
            long looks) {}

    /** One look at an account. */
    record Look(
            Instant performedAt,
            String performedBy,
            long newPosts,
            int unsuitable,
            @Nullable String note) {}

    /** The clocks of a case. */
    record Deadlines(List<Clock> clocks) {
        /** Whether "I have seen it" would stop a clock. */
        public boolean waitsForALook() {
            return clocks.stream().anyMatch(one -> one.clock().equals("FIRST_LOOK") && one.runs());
        }
    }

    /** One clock: how it stands, and the reckoning in sentences. */
    record Clock(
            String clock,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            @Nullable String calendar,
            @Nullable String text,
            @Nullable List<Step> steps) {
        public boolean runs() {
            return stoppedAt == null;
        }

        /** The state in the board's words, so that one thing has one name here. */
        public String shown() {
            return switch (state) {
                case "RUNNING" -> "ON_TIME";
                case "LATE" -> "OVERDUE";
                case "MET" -> "IN_TIME";
                case "MET_LATE" -> "LATE";
                default -> state;
            };
        }
    }

    /** One stretch of the way to a deadline, as a sentence. */
    record Step(String text) {}
}
