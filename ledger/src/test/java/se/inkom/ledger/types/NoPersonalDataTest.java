package se.inkom.ledger.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Events live for ever, so nothing that a citizen or an officer writes freely may be in them (R58, N7): such words are in the
 * vault, and the event has a {@code ContentRef}. Every place for a text is listed here with the reason why it is none.
 */
class NoPersonalDataTest {
    /** Record and component. */
    private static final Set<String> TEXTS_WITHOUT_FREE_WORDS = Set.of(
            // ids of our own, from configuration or tokens, never a citizen's
            "AccountId.value",
            "AuthorityId.value",
            "OfficerId.value",
            "UnitId.value",
            "DiaryNumber.value",
            // the platform's ids of posts and pages; the writer's id is in the vault
            "SourcePost.account",
            "SourcePost.nativeId",
            "PostOrigin.parentId",
            "PostOrigin.permalink",
            "AnswerPublished.platformId",
            // a policy is a public decision, with the names that stand on its title page
            "PolicyAdopted.document",
            "PolicyRef.id",
            // digests and media types
            "ArchiveTransferred.sha256",
            "PolicyAdopted.digest",
            "DisclosureHandedOut.sha256",
            // a section of a law, of one form only
            "Provision.value",
            "ContentRef.sha256",
            "ContentRef.mediaType",
            "VersionKey.fingerprint",
            // names of rules and codes
            "ArchiveTransferred.objectId",
            "ArchiveTransferred.receiver",
            "Deadline.rule",
            "Deadline.calendar",
            // the name of a holiday
            "DeadlineStep.name",
            // the id of a rule in the policy
            "CaseAssigned.routedBy",
            // the policy's own words, never the citizen's
            "Suggestion.topic",
            "SuggestionGround.rule",
            "SuggestionGround.word",
            "CrisisDeclared.topic",
            // where the post stands, as in PostOrigin.permalink
            "CaptureRequested.address",
            "EvidenceRejected.reasonCode",
            "SecrecyMarked.provision",
            "SecrecyMarking.provision",
            "AnswerInDoubt.reasonCode",
            "AnswerNotPublished.reasonCode",
            "RemovalImpossible.reasonCode",
            "RemovalInDoubt.reasonCode",
            "RemovalRefused.reasonCode");

    private static final Set<Class<?>> NO_TEXT =
            Set.of(int.class, long.class, boolean.class, UUID.class, Instant.class, LocalDate.class, Duration.class);

    @Test
    void noEventHasRoomForFreeText() {
        var texts = new TreeSet<String>();
        EventTypes.all().types().forEach(type -> collect(type.eventClass(), texts));

        assertThat(texts).containsExactlyInAnyOrderElementsOf(TEXTS_WITHOUT_FREE_WORDS);
    }

    /** Only the listed kinds of components are understood: a Map or an Object would be a hole. */
    private static void collect(Class<?> type, Set<String> texts) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> kind = component.getType();
            if (kind == String.class || kind == URI.class) {
                texts.add(type.getSimpleName() + "." + component.getName());
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && list.getRawType() == List.class) {
                collectItems(list, component, texts);
            } else if (kind.isRecord()) {
                collect(kind, texts);
            } else {
                assertThat(kind.isEnum() || NO_TEXT.contains(kind))
                        .as("%s.%s is a %s, which may hold anything", type.getSimpleName(), component.getName(), kind)
                        .isTrue();
            }
        }
    }

    /** A list may hold codes, or records that are looked into like any other. */
    private static void collectItems(ParameterizedType list, RecordComponent component, Set<String> texts) {
        assertThat(list.getActualTypeArguments()[0]).isInstanceOf(Class.class);
        var item = (Class<?>) list.getActualTypeArguments()[0];
        if (item.isRecord()) {
            collect(item, texts);
        } else {
            assertThat(item.isEnum()).as("%s is a list of %s", component, item).isTrue();
        }
    }
}
