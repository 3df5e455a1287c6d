package se.inkom.events.messages;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** Something decided here that is to be done on a platform, at most once per {@link #effectId()} (I8). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EffectRequested.PublishAnswer.class, name = "PUBLISH_ANSWER"),
    @JsonSubTypes.Type(value = EffectRequested.RemovePost.class, name = "REMOVE_POST"),
    @JsonSubTypes.Type(value = EffectRequested.HidePost.class, name = "HIDE_POST")
})
public sealed interface EffectRequested {
    EffectId effectId();

    CaseId caseId();

    SourcePost post();

    Instant requestedAt();

    EffectKind kind();

    /** Answer the post with this text, signature included. */
    record PublishAnswer(EffectId effectId, CaseId caseId, SourcePost post, String text, Instant requestedAt)
            implements EffectRequested {
        @Override
        public EffectKind kind() {
            return EffectKind.PUBLISH_ANSWER;
        }
    }

    /**
     * Remove the post, provided that it still says what the evidence shows (I3).
     *
     * @param expectedText the text of the version that was archived; empty for a picture without words
     */
    record RemovePost(EffectId effectId, CaseId caseId, SourcePost post, String expectedText, Instant requestedAt)
            implements EffectRequested {
        @Override
        public EffectKind kind() {
            return EffectKind.REMOVE_POST;
        }
    }

    /**
     * Hide the post, provided that it still says what the evidence shows (I3).
     *
     * @param expectedText as in {@link RemovePost}
     */
    record HidePost(EffectId effectId, CaseId caseId, SourcePost post, String expectedText, Instant requestedAt)
            implements EffectRequested {
        @Override
        public EffectKind kind() {
            return EffectKind.HIDE_POST;
        }
    }
}
