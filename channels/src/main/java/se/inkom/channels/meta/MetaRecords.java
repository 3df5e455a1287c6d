package se.inkom.channels.meta;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.PlatformAccount;
import se.inkom.channels.platforms.PlatformRecords;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;

/** Comments on Facebook pages and on Instagram, with all that the Graph API tells of them. */
@Component
class MetaRecords implements PlatformRecords {
    private final GraphClient graph;

    MetaRecords(GraphClient graph) {
        this.graph = graph;
    }

    @Override
    public boolean serves(Platform platform) {
        return platform == Platform.FACEBOOK || platform == Platform.INSTAGRAM;
    }

    @Override
    public Optional<Seen> look(SourcePost post) {
        boolean instagram = post.platform() == Platform.INSTAGRAM;
        String fields = instagram
                ? "id,text,from,timestamp,hidden,parent_id"
                : "id,message,from,created_time,is_hidden,permalink_url,parent,attachment";
        return graph.object(PlatformAccount.of(post), post.nativeId(), fields) instanceof GraphReply.Ok ok
                ? Optional.of(new Seen(
                        ok.body().path(instagram ? "text" : "message").asString(""),
                        ok.body().toString()))
                : Optional.empty();
    }
}
