package se.inkom.house.torget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeliveryTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00.100Z");

    @Test
    void gathersChangesOfOneSecondInOneEntry() {
        Delivery delivery = Delivery.of(
                "4711", List.of(change(1, NINE), change(2, NINE.plusMillis(700)), change(3, NINE.plusSeconds(1))));

        JsonNode body = new JsonMapper().readTree(delivery.body());
        assertThat(body.get("object").asString()).isEqualTo("page");
        assertThat(body.get("entry")).hasSize(2);
        assertThat(body.at("/entry/0/id").asString()).isEqualTo("4711");
        assertThat(body.at("/entry/0/time").asLong()).isEqualTo(NINE.getEpochSecond());
        assertThat(body.at("/entry/0/changes")).hasSize(2);
        assertThat(body.at("/entry/1/changes/0/field").asString()).isEqualTo("number 3");
    }

    @Test
    void signsLikeTheHmacOfAKnownExample() {
        Delivery delivery = new Delivery("The quick brown fox jumps over the lazy dog".getBytes());

        assertThat(delivery.signature("key"))
                .isEqualTo("sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }

    private static Outbox.Pending change(int number, Instant at) {
        return new Outbox.Pending(number, Post.Network.PAGE, at, "{\"field\":\"number " + number + "\"}", 0);
    }
}
