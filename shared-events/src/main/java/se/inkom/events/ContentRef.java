package se.inkom.events;

import java.util.UUID;

/**
 * Points at content in the vault: a text, a name, a screenshot. The event keeps the digest, so disposal of the content
 * leaves every proof valid (N7).
 *
 * @param id the content's row in the vault
 * @param sha256 lower-case hex SHA-256 over the content's secret salt followed by its bytes; the salt lives in the vault
 *     only, so a short text cannot be guessed from its digest
 * @param length size of the content in bytes
 * @param mediaType what the bytes are, such as {@code text/plain}
 */
public record ContentRef(UUID id, String sha256, long length, String mediaType) {}
