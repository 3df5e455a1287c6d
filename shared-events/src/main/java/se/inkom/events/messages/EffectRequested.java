package se.inkom.events.messages;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.time.Instant;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/** Something decided here that is to be done on a platform, at most once per {@link #effectId()} (I8). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EffectRequested.PublishAnswer.class, name = "PUBLISH_ANSWER"),
    @JsonSubTypes.Type(value = EffectRequested.RemovePost.class, name = "REMOVE_POST"),
    @JsonSubTypes.Type(value = EffectRequested.HidePost.class, name = "HIDE_POST"),
    @JsonSubTypes.Type(value = EffectRequested.CaptureEvidence.class, name = "CAPTURE")
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

    /**
     * Take a picture of the post as it stands on the platform, provided that it says what this version says (R48). The files go
     * to the desks over HTTP; the outcome tells only whether they are there.
     *
     * @param address the post's public address
     * @param expectedText what the version says; empty for a picture without words
     * @param expectedAuthor the writer's name, looked for where there are no words; empty when unknown
     * @param withPicture the version has a picture, so that a page without one does not show it
     */
    record CaptureEvidence(
            EffectId effectId,
            CaseId caseId,
            SourcePost post,
            URI address,
            String expectedText,
            String expectedAuthor,
            boolean withPicture,
            Instant requestedAt)
            implements EffectRequested {
        @Override
        public EffectKind kind() {
            return EffectKind.CAPTURE;
        }
    }
}
