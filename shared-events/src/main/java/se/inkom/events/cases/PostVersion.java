package se.inkom.events.cases;

import se.inkom.events.ContentRef;

/**
 * One version of a post: its key, and where its words, author and attachments are kept.
 *
 * @param content a {@code PostContent} document in the vault
 */
public record PostVersion(VersionKey key, ContentRef content) {}
