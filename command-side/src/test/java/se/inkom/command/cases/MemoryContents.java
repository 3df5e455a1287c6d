package se.inkom.command.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.vault.ContentStore;

/** Keeps nothing, but gives equal content equal references, so that a test can name the reference it expects. */
final class MemoryContents implements ContentStore {
    static ContentRef ref(String mediaType, byte[] bytes) {
        UUID id = UUID.nameUUIDFromBytes(bytes);
        return new ContentRef(id, "sha-" + id, bytes.length, mediaType);
    }

    static ContentRef text(String text) {
        return ref("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ContentRef putText(CaseId caseId, String text) {
        return text(text);
    }

    @Override
    public ContentRef put(CaseId caseId, String mediaType, byte[] bytes) {
        return ref(mediaType, bytes);
    }

    @Override
    public ContentRef putFile(CaseId caseId, String mediaType, InputStream bytes) {
        try {
            return ref(mediaType, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String fingerprint(byte[] bytes) {
        return HexFormat.of().toHexDigits(java.util.Arrays.hashCode(bytes));
    }

    @Override
    public void markSecret(CaseId caseId, String provision) {}

    @Override
    public void liftSecrecy(CaseId caseId) {}
}
