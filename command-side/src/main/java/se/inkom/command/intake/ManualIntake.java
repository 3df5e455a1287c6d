package se.inkom.command.intake;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.inkom.command.accounts.Account;
import se.inkom.command.accounts.Accounts;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.events.messages.PostObserved;
import se.inkom.ledger.vault.ContentStore;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/** Turns what a person entered into the same observation that an adapter would have made. */
@Component
class ManualIntake {
    private final Accounts accounts;
    private final Intake intake;
    private final ContentStore vault;
    private final Clock clock;

    ManualIntake(Accounts accounts, Intake intake, ContentStore vault, Clock clock) {
        this.accounts = accounts;
        this.intake = intake;
        this.vault = vault;
        this.clock = clock;
    }

    Intake.Placed enter(EnteredPost post, List<AttachedFile> files, Actor actor) {
        if ((post.text() == null || post.text().isBlank()) && files.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "post-empty", "A post needs a text or at least one attachment.");
        }
        Account account = accounts.named(new AccountId(post.account()))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "account-unknown",
                        "The field 'account' names no account of ours; see inkom.accounts."));
        Instant now = clock.instant();
        if (post.publishedAt() != null && post.publishedAt().isBefore(PostReader.EARLIEST)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "published-too-early",
                    "The field 'publishedAt' lies before 1990; no post is that old. Check the year.");
        }
        SourcePost source = source(post, account, now);
        Instant published = post.publishedAt() == null || post.publishedAt().isAfter(now) ? now : post.publishedAt();
        return intake.takeOne(source, caseId -> read(caseId, source, account, post, files, published, now), actor);
    }

    /** A post without the platform's id is out of every adapter's reach, so it stands under {@link Platform#OTHER}. */
    private static SourcePost source(EnteredPost post, Account account, Instant now) {
        if (post.nativeId() == null || post.nativeId().isBlank()) {
            return new SourcePost(Platform.OTHER, account.nativeId(), "manual-" + TimeOrderedUuid.at(now));
        }
        Platform platform = post.platform() == null ? account.platform() : post.platform();
        return new SourcePost(platform, account.nativeId(), post.nativeId());
    }

    private Read.Post read(
            CaseId caseId,
            SourcePost source,
            Account account,
            EnteredPost post,
            List<AttachedFile> files,
            Instant published,
            Instant now) {
        var seen = new PostObserved(
                source.platform(),
                source.account(),
                source.nativeId(),
                PostObserved.Change.ADDED,
                new PostContent.Author(null, post.authorName()),
                false,
                post.text(),
                files.stream().map(file -> keep(caseId, file)).toList(),
                null,
                post.permalink(),
                published,
                published,
                now,
                null);
        var origin = new PostOrigin(source, account.id(), account.authority(), account.unit(), null, post.permalink());
        return new Read.Post(seen, origin, account.officer());
    }

    private PostContent.Attachment keep(CaseId caseId, AttachedFile file) {
        var ref = vault.putFile(caseId, file.mediaType(), new ByteArrayInputStream(file.bytes()));
        return new PostContent.Attachment(file.kind(), null, ref);
    }
}
