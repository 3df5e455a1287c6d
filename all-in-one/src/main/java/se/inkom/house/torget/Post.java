package se.inkom.house.torget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something the municipality published. */
record Post(
        String id,
        Network network,
        String message,
        @Nullable String picture,
        Instant createdAt) {

    /** Which of Meta's two worlds it belongs to; the value of {@code object} in a delivery. */
    enum Network {
        PAGE,
        INSTAGRAM;

        String object() {
            return this == PAGE ? "page" : "instagram";
        }

        static Network of(String object) {
            return object.equals("page") ? PAGE : INSTAGRAM;
        }
    }
}
