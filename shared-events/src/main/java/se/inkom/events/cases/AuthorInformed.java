package se.inkom.events.cases;

import java.time.Instant;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;

/** The writer was told why the post is removed (R69, L14). {@code text} is what was said, in the vault. */
public record AuthorInformed(
        CaseId caseId, EffectId removalId, ContentRef text, NoticeMeans means, OfficerId informedBy, Instant informedAt)
        implements CaseEvent {}
