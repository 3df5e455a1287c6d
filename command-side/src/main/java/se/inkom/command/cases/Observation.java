package se.inkom.command.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.inkom.command.time.CaseDeadlines;
import se.inkom.events.PostContent;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.ClockDeadline;
import se.inkom.events.cases.Deadline;
import se.inkom.events.cases.PostEdited;
import se.inkom.events.cases.PostGoneUpstream;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.PostReceived;
import se.inkom.events.cases.PostVersion;
import se.inkom.events.cases.PostVisibilityChanged;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.cases.VersionKey;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.PostObserved;
import se.inkom.ledger.vault.ContentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what was seen into the fact it adds, if any. Convergent (ADR 0006): the same observations, in any order and with any
 * repetitions, leave the same state.
 */
final class Observation {
    private static final JsonMapper JSON = new JsonMapper();

    private Observation() {}

    static Optional<CaseEvent> of(
            CaseId caseId,
            PostOrigin origin,
            PostObserved seen,
            CaseState state,
            ContentStore contents,
            CaseDeadlines deadlines,
            @Nullable Suggestion suggestion) {
        return switch (seen.change()) {
            case ADDED, EDITED -> version(caseId, origin, seen, state, contents, deadlines, suggestion);
            case REMOVED ->
                isOver(state)
                        ? Optional.empty()
                        : Optional.of(new PostGoneUpstream(caseId, origin, seen.changedAt(), seen.capturedAt()));
            case HIDDEN, SHOWN -> visibility(caseId, origin, seen, state);
        };
    }

    /** Our own removal comes back to us as news; it is none. */
    private static boolean isOver(CaseState state) {
        return state.goneUpstream || state.removal.executed();
    }

    private static Optional<CaseEvent> version(
            CaseId caseId,
            PostOrigin origin,
            PostObserved seen,
            CaseState state,
            ContentStore contents,
            CaseDeadlines deadlines,
            @Nullable Suggestion suggestion) {
        var key = new VersionKey(changedAt(seen), contents.fingerprint(significantBytes(seen)));
        if (state.knows(key)) {
            return Optional.empty();
        }
        var content = new PostContent(seen.author(), seen.text(), seen.attachments(), seen.raw());
        var version =
                new PostVersion(key, contents.put(caseId, PostContent.MEDIA_TYPE, JSON.writeValueAsBytes(content)));
        Instant receivedAt = receivedAt(seen);
        boolean edited = seen.change() == PostObserved.Change.EDITED || state.postReceived;
        return Optional.of(
                edited
                        ? new PostEdited(
                                caseId,
                                origin,
                                version,
                                receivedAt,
                                seen.capturedAt(),
                                answerBy(receivedAt, state, deadlines),
                                suggestion,
                                clocks(receivedAt, state, deadlines))
                        : new PostReceived(
                                caseId,
                                origin,
                                version,
                                receivedAt,
                                seen.capturedAt(),
                                answerBy(receivedAt, state, deadlines),
                                suggestion,
                                clocks(receivedAt, state, deadlines)));
    }

    /** An edit gives no more time, and takes none that somebody gave (D13). */
    private static Deadline answerBy(Instant receivedAt, CaseState state, CaseDeadlines deadlines) {
        return state.clocks.moved(CaseClock.ANSWER).orElseGet(() -> deadlines.answer(receivedAt));
    }

    private static List<ClockDeadline> clocks(Instant receivedAt, CaseState state, CaseDeadlines deadlines) {
        return deadlines.beside(receivedAt).stream()
                .map(given -> state.clocks
                        .moved(given.clock())
                        .map(moved -> new ClockDeadline(given.clock(), moved))
                        .orElse(given))
                .toList();
    }

    /** Platforms tell whole seconds; an edit in the very second of publication is still later than the post. */
    private static Instant changedAt(PostObserved seen) {
        Instant published = seen.publishedAt();
        boolean edited = seen.change() == PostObserved.Change.EDITED;
        return edited && published != null && !seen.changedAt().isAfter(published)
                ? published.plusMillis(1)
                : seen.changedAt();
    }

    /** A post was received when it became reachable (L1); a platform clock ahead of ours does not move that into the future. */
    private static Instant receivedAt(PostObserved seen) {
        Instant published = seen.publishedAt() == null ? seen.changedAt() : seen.publishedAt();
        return published.isAfter(seen.capturedAt()) ? seen.capturedAt() : published;
    }

    private static Optional<CaseEvent> visibility(
            CaseId caseId, PostOrigin origin, PostObserved seen, CaseState state) {
        boolean hidden = seen.change() == PostObserved.Change.HIDDEN;
        return isNews(hidden, seen.changedAt(), state)
                ? Optional.of(new PostVisibilityChanged(caseId, origin, hidden, seen.changedAt(), seen.capturedAt()))
                : Optional.empty();
    }

    /** Platforms count in seconds: of hidden and shown in the same one, hidden counts, whichever is told first. */
    private static boolean isNews(boolean hidden, Instant changedAt, CaseState state) {
        Instant last = state.visibilityChangedAt;
        if (last == null || changedAt.isAfter(last)) {
            return true;
        }
        return changedAt.equals(last) && hidden && !state.hiddenUpstream;
    }

    /** What makes two versions different: words and attachments, not how the platform words its message. */
    private static byte[] significantBytes(PostObserved seen) {
        return Stream.concat(
                        Stream.of(orEmpty(seen.text())),
                        seen.attachments().stream().map(Observation::significant))
                .collect(Collectors.joining("\u0000"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String significant(PostContent.Attachment attachment) {
        return attachment.kind()
                + (attachment.url() == null ? "" : attachment.url())
                + (attachment.file() == null ? "" : attachment.file().id());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
