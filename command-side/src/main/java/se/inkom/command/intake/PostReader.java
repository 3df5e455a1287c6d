package se.inkom.command.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.command.accounts.Account;
import se.inkom.command.accounts.Accounts;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.messages.PostObserved;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads records and finds the account they belong to. Never throws for a bad record: it says what is wrong with it. */
@Component
class PostReader {
    static final int MAX_BYTES = 1024 * 1024;

    /** Ids are keys, and an index row of PostgreSQL holds no more than some 2,700 bytes. */
    private static final int LONGEST_ID = 500;

    /** Calendars and time columns end somewhere; no post lies outside. */
    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Accounts accounts;
    private final ObjectReader posts = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(PostObserved.class);

    PostReader(Accounts accounts) {
        this.accounts = accounts;
    }

    Read read(Inbound inbound) {
        byte[] value = inbound.value();
        if (inbound.unreadable() != null) {
            return new Unplaceable(inbound, inbound.unreadable(), "The channel could not read a signed delivery.");
        }
        if (value == null || value.length == 0) {
            return new Unplaceable(inbound, "record-empty", "The record has no content.");
        }
        if (value.length > MAX_BYTES) {
            return new Unplaceable(inbound, "record-too-large", "The record is larger than 1 MiB.");
        }
        try {
            PostObserved seen = posts.readValue(value);
            return seen == null
                    ? new Unplaceable(inbound, "record-unreadable", "Not a PostObserved but null.")
                    : place(inbound, seen);
        } catch (JacksonException e) {
            return new Unplaceable(inbound, "record-unreadable", "Not a PostObserved: " + kindOf(e));
        }
    }

    private Read place(Inbound inbound, PostObserved seen) {
        String missing = missingField(seen);
        if (missing != null) {
            return new Unplaceable(inbound, "record-incomplete", "PostObserved without " + missing + ".");
        }
        if (!isId(seen.account()) || !isId(seen.nativeId()) || (seen.parentId() != null && !isId(seen.parentId()))) {
            return new Unplaceable(
                    inbound,
                    "record-unreadable",
                    "An id is longer than " + LONGEST_ID + " characters, or holds a character that cannot be kept.");
        }
        if (!isPlausible(seen.publishedAt()) || !isPlausible(seen.changedAt()) || !isPlausible(seen.capturedAt())) {
            return new Unplaceable(inbound, "time-unreadable", "A time lies before social media or beyond reckoning.");
        }
        Account account = accounts.on(seen.platform(), seen.account()).orElse(null);
        if (account == null) {
            return new Unplaceable(
                    inbound,
                    "account-unknown",
                    "No account of ours has this platform id. Add it to inkom.accounts, then requeue.");
        }
        if (seen.byAccountOwner()) {
            return new Read.OwnPost(seen);
        }
        var origin = new PostOrigin(
                seen.source(), account.id(), account.authority(), account.unit(), seen.parentId(), seen.permalink());
        return new Read.Post(seen, origin, account.officer());
    }

    /** Text columns of PostgreSQL hold neither NUL nor half a surrogate pair, and no platform sends them in earnest. */
    private static boolean isId(String id) {
        return id.length() <= LONGEST_ID
                && id.codePoints()
                        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static boolean isPlausible(@Nullable Instant time) {
        return time == null || (!time.isBefore(EARLIEST) && time.isBefore(LATEST));
    }

    /** A Java record accepts null where JSON has nothing; a post without these is none. */
    @SuppressWarnings({"ConstantValue", "UnnecessaryCheckNotNull"})
    private static @Nullable String missingField(PostObserved seen) {
        if (seen.platform() == null) {
            return "platform";
        }
        if (seen.account() == null || seen.account().isBlank()) {
            return "account";
        }
        if (seen.nativeId() == null || seen.nativeId().isBlank()) {
            return "nativeId";
        }
        if (seen.change() == null) {
            return "change";
        }
        if (seen.attachments() == null || seen.attachments().stream().anyMatch(a -> a == null || a.kind() == null)) {
            return "attachments";
        }
        return seen.changedAt() == null || seen.capturedAt() == null ? "changedAt or capturedAt" : null;
    }

    /** The kind of error and where, never the citizen's words that Jackson would quote. */
    private static String kindOf(JacksonException e) {
        return e.getClass().getSimpleName() + " at line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr() + ".";
    }
}
