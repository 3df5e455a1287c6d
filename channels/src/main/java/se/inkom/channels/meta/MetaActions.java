package se.inkom.channels.meta;

import static se.inkom.channels.meta.DeliveryReader.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.AccountSign;
import se.inkom.channels.platforms.AccountWatch;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.channels.platforms.AnswerSearch;
import se.inkom.channels.platforms.PlatformAccount;
import se.inkom.channels.platforms.PlatformActions;
import se.inkom.channels.platforms.PlatformText;
import se.inkom.channels.platforms.PostSight;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;
import tools.jackson.databind.JsonNode;

/** Facebook Page comments and Instagram comments through the Graph API. */
@Component
class MetaActions implements PlatformActions {
    private static final int MOST_PAGES = 50;
    /** Even our own account is not shown to us, so nothing that we do not see is certainly gone. */
    private static final String BLIND = "account-not-shown";

    private final GraphClient graph;
    private final AccountWatch watch;
    private final Set<PlatformAccount> accounts;

    MetaActions(GraphClient graph, AccountWatch watch, MetaProperties properties) {
        this.graph = graph;
        this.watch = watch;
        this.accounts = properties.accounts();
    }

    @Override
    public boolean serves(Platform platform) {
        return platform == Platform.FACEBOOK || platform == Platform.INSTAGRAM;
    }

    @Override
    public Set<PlatformAccount> accounts() {
        return accounts;
    }

    /** The answer reaches the watch by itself; only an account that has become invisible to us looks like any missing object. */
    @Override
    public void check(PlatformAccount account) {
        if (graph.object(account, account.id(), "id") instanceof GraphReply.Gone) {
            watch.heard(account, new AccountSign.TokenRefused(BLIND));
        }
    }

    @Override
    public ActionResult publishAnswer(SourcePost post, String answer) {
        return switch (graph.reply(PlatformAccount.of(post), post.nativeId(), edge(post), answer)) {
            case GraphReply.Ok ok
            when !text(ok.body().path("id")).isEmpty() ->
                new ActionResult.Done(text(ok.body().path("id")));
            case GraphReply.Ok ok -> new ActionResult.InDoubt("reply-without-id");
            case GraphReply.Gone gone -> new ActionResult.Refused("post-gone");
            case GraphReply other -> notDone(other);
        };
    }

    @Override
    public ActionResult remove(SourcePost post) {
        return takenAway(post, graph.delete(PlatformAccount.of(post), post.nativeId()));
    }

    @Override
    public ActionResult hide(SourcePost post) {
        return takenAway(
                post, graph.hide(PlatformAccount.of(post), post.nativeId(), isInstagram(post) ? "hide" : "is_hidden"));
    }

    private ActionResult takenAway(SourcePost post, GraphReply reply) {
        return switch (reply) {
            case GraphReply.Ok ok when ok.body().path("success").asBoolean(false) -> new ActionResult.Done(null);
            case GraphReply.Ok ok -> new ActionResult.InDoubt("reply-without-success");
            case GraphReply.Gone gone when accountIsShown(post) -> new ActionResult.Done(null);
            case GraphReply.Gone gone -> new ActionResult.InDoubt(BLIND);
            case GraphReply other -> notDone(other);
        };
    }

    /**
     * Meta says the same of an object that is gone and of one that we may no longer see. Only when our own account is still
     * shown to us does "gone" mean gone: otherwise a lost permission would pass for a removal.
     */
    private boolean accountIsShown(SourcePost post) {
        return graph.object(PlatformAccount.of(post), post.account(), "id") instanceof GraphReply.Ok;
    }

    private static ActionResult notDone(GraphReply reply) {
        return switch (reply) {
            case GraphReply.Throttled t -> new ActionResult.NotNow(t.reason(), t.pause());
            case GraphReply.TokenRefused t -> new ActionResult.NotNow(t.reason(), null);
            case GraphReply.NotSent n -> new ActionResult.NotNow(n.reason(), null);
            case GraphReply.Unclear u -> new ActionResult.InDoubt(u.reason());
            case GraphReply.Duplicate d -> new ActionResult.Duplicate();
            case GraphReply.Refused r -> new ActionResult.Refused(r.reason());
            case GraphReply.Ok ok -> throw new IllegalArgumentException("a success is no failure");
            case GraphReply.Gone gone -> throw new IllegalArgumentException("what gone means depends on the action");
        };
    }

    @Override
    public PostSight look(SourcePost post) {
        String fields = isInstagram(post)
                ? "id,text,from,timestamp,hidden"
                : "id,message,from,created_time,is_hidden,can_hide,can_remove";
        return switch (graph.object(PlatformAccount.of(post), post.nativeId(), fields)) {
            case GraphReply.Ok ok ->
                new PostSight.Shown(
                        words(ok.body()),
                        ok.body().path("can_remove").asBoolean(true),
                        ok.body().path("can_hide").asBoolean(true),
                        ok.body()
                                .path(isInstagram(post) ? "hidden" : "is_hidden")
                                .asBoolean(false));
            case GraphReply.Gone gone when accountIsShown(post) -> new PostSight.Gone();
            case GraphReply.Gone gone -> new PostSight.Unclear(BLIND, null);
            case GraphReply.Refused r -> new PostSight.Refused(r.reason());
            case GraphReply.Throttled t -> new PostSight.Unclear(t.reason(), t.pause());
            case GraphReply.TokenRefused t -> new PostSight.Unclear(t.reason(), null);
            case GraphReply.NotSent n -> new PostSight.Unclear(n.reason(), null);
            case GraphReply.Unclear u -> new PostSight.Unclear(u.reason(), null);
            case GraphReply.Duplicate d -> new PostSight.Unclear("reply-unreadable", null);
        };
    }

    /**
     * A reply to a reply is put under the comment at the top (Instagram always, Facebook from the third level), so both
     * places are read.
     */
    @Override
    public AnswerSearch findOwnAnswers(SourcePost post, String answer) {
        Set<String> places = new LinkedHashSet<>(List.of(post.nativeId()));
        switch (graph.object(
                PlatformAccount.of(post), post.nativeId(), isInstagram(post) ? "id,parent_id" : "id,parent")) {
            case GraphReply.Ok ok -> {
                String parent = text(ok.body().path(isInstagram(post) ? "parent_id" : "parent"));
                parent = parent.isEmpty() ? text(ok.body().path("parent").path("id")) : parent;
                if (!parent.isEmpty()) {
                    places.add(parent);
                }
            }
            case GraphReply.Gone gone -> { // what hung on it went with it
                return accountIsShown(post)
                        ? new AnswerSearch.Complete(List.of())
                        : new AnswerSearch.Unclear(BLIND, null);
            }
            case GraphReply other -> {
                return unclear(other);
            }
        }
        List<String> found = new ArrayList<>();
        for (String place : places) {
            if (search(place, post, answer, found) instanceof AnswerSearch.Unclear unclear) {
                return unclear;
            }
        }
        return new AnswerSearch.Complete(List.copyOf(found));
    }

    private AnswerSearch search(String place, SourcePost post, String answer, List<String> found) {
        String fields = isInstagram(post) ? "id,text,from,timestamp" : "id,message,from,created_time";
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (graph.list(PlatformAccount.of(post), place, edge(post), fields, after)) {
                case GraphReply.Ok ok
                when ok.body().path("data").isArray() -> {
                    for (JsonNode reply : ok.body().path("data")) {
                        if (PlatformText.same(words(reply), answer)) {
                            String author = text(reply.path("from").path("id"));
                            if (author.isEmpty()) {
                                return new AnswerSearch.Unclear("author-not-shown", null);
                            }
                            if (author.equals(post.account())) {
                                found.add(text(reply.path("id")));
                            }
                        }
                    }
                    after = ok.body()
                            .path("paging")
                            .path("cursors")
                            .path("after")
                            .asString("");
                    if (!ok.body().path("paging").has("next") || after.isEmpty()) {
                        return new AnswerSearch.Complete(List.of());
                    }
                }
                case GraphReply.Ok ok -> {
                    return new AnswerSearch.Unclear("reply-unreadable", null);
                }
                case GraphReply.Gone gone -> {
                    return new AnswerSearch.Complete(List.of());
                }
                case GraphReply other -> {
                    return unclear(other);
                }
            }
        }
        return new AnswerSearch.Unclear("too-many-replies", null);
    }

    private static AnswerSearch.Unclear unclear(GraphReply reply) {
        return switch (reply) {
            case GraphReply.Throttled t -> new AnswerSearch.Unclear(t.reason(), t.pause());
            case GraphReply.TokenRefused t -> new AnswerSearch.Unclear(t.reason(), null);
            case GraphReply.NotSent n -> new AnswerSearch.Unclear(n.reason(), null);
            case GraphReply.Unclear u -> new AnswerSearch.Unclear(u.reason(), null);
            case GraphReply.Refused r -> new AnswerSearch.Unclear(r.reason(), null);
            default -> new AnswerSearch.Unclear("reply-unreadable", null);
        };
    }

    private static String words(JsonNode comment) {
        return comment.path(comment.has("text") ? "text" : "message").asString("");
    }

    private static String edge(SourcePost post) {
        return isInstagram(post) ? "replies" : "comments";
    }

    private static boolean isInstagram(SourcePost post) {
        return post.platform() == Platform.INSTAGRAM;
    }
}
