package se.inkom.house.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What goes wrong on Torget, in an order that a seed decides: every kind of Must-show misfortune equally often. */
final class Misfortunes {
    private static final List<String> OF_ANSWERS = List.of(
            "ACCEPT_THEN_DROP",
            "ACCEPT_THEN_ERROR",
            "ANSWER_LATE",
            "CARRY_OUT_LATE",
            "TOO_MANY_REQUESTS",
            "THROTTLE",
            "SERVER_ERROR",
            "TOKEN_EXPIRED",
            "LET_THROUGH",
            "LET_THROUGH");
    /** A look may fail as well, and nothing may follow from that. */
    private static final List<String> OF_LOOKS = List.of(
            "LET_THROUGH", "SERVER_ERROR", "LET_THROUGH", "LET_THROUGH", "ACCEPT_THEN_DROP", "LET_THROUGH", "THROTTLE");

    private final Api torget;

    Misfortunes(Api torget) {
        this.torget = torget;
    }

    /** Orders so many for answers, and half as many for looks. */
    void order(int count, int lateMillis, Random random) {
        mixed(OF_ANSWERS, count, random).forEach(kind -> order(kind, "REPLY", 1, lateMillis));
        mixed(OF_LOOKS, count / 2, random).forEach(kind -> order(kind, "GET", 1, lateMillis));
    }

    private static List<String> mixed(List<String> kinds, int count, Random random) {
        var mixed = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            mixed.add(kinds.get(i % kinds.size()));
        }
        Collections.shuffle(mixed, random);
        return mixed;
    }

    void order(String kind, String on, int times, int lateMillis) {
        var answer = torget.post(
                "/torget/faults",
                "{\"fault\":\"%s\",\"on\":\"%s\",\"times\":%d,\"lateMillis\":%d}"
                        .formatted(kind, on, times, lateMillis));
        if (answer.status() != 204) {
            throw new IllegalStateException(answer.body());
        }
    }

    void end() {
        torget.call("DELETE", "/torget/faults", java.util.Map.of(), java.net.http.HttpRequest.BodyPublishers.noBody());
    }
}
