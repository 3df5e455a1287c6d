package se.inkom.house.torget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures a comment can have: a few we drew ourselves, and what visitors upload. */
@Component
class Pictures {

    record Picture(String mediaType, byte[] body) {}

    private static final Map<String, String> SHIPPED = new TreeMap<>(Map.of(
            "pothole", "Ett hål i vägen",
            "streetlight", "En trasig gatlykta",
            "swing", "En trasig gunga",
            "fortress", "Bohus fästning i kvällsljus",
            "litter", "En överfull papperskorg"));

    private final JdbcClient db;

    Pictures(JdbcClient db) {
        this.db = db;
    }

    /** Name to description, in Swedish. */
    Map<String, String> shipped() {
        return SHIPPED;
    }

    /** What the picture shows, for those who do not see it. */
    String description(String id) {
        return id.equals("park") ? "Gungställningen i Kvarnparken" : SHIPPED.getOrDefault(id, "Uppladdad bild");
    }

    /** Empty unless the bytes are a PNG, JPEG or GIF, whatever the file was called. */
    Optional<String> keep(byte[] body) {
        return mediaType(body).map(mediaType -> {
            String id = UUID.randomUUID().toString();
            db.sql("insert into picture values (:id, :type, :body)")
                    .param("id", id)
                    .param("type", mediaType)
                    .param("body", body)
                    .update();
            return id;
        });
    }

    Optional<Picture> open(String id) {
        if (SHIPPED.containsKey(id) || id.equals("park")) {
            try {
                byte[] body = new ClassPathResource("torget/pictures/" + id + ".png").getContentAsByteArray();
                return Optional.of(new Picture("image/png", body));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return db.sql("select media_type, body from picture where id = :id")
                .param("id", id)
                .query((row, n) -> new Picture(row.getString("media_type"), row.getBytes("body")))
                .optional();
    }

    private static Optional<String> mediaType(byte[] body) {
        if (body.length < 8) {
            return Optional.empty();
        }
        int start = (body[0] & 0xFF) << 16 | (body[1] & 0xFF) << 8 | (body[2] & 0xFF);
        return switch (start) {
            case 0x89504E -> Optional.of("image/png");
            case 0xFFD8FF -> Optional.of("image/jpeg");
            case 0x474946 -> Optional.of("image/gif");
            default -> Optional.empty();
        };
    }
}
