package se.inkom.ledger.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** What the vault handed out. */
public record Content(UUID id, UUID caseId, String mediaType, byte[] bytes) {
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content c && c.id.equals(id) && Arrays.equals(c.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Never the bytes: this may be logged. */
    @Override
    public String toString() {
        return "Content[" + id + ", " + mediaType + ", " + bytes.length + " bytes]";
    }
}
