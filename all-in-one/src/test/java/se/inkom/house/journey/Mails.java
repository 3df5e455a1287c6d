package se.inkom.house.journey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was sent by mail, as the demo's mail page shows it. */
final class Mails {
    private static final Pattern LINK = Pattern.compile("href=\"(/mail/[0-9a-f-]{36})\"");

    private final Api torget;

    Mails(SharedHouse house) {
        this(new Api(house.torget(), ""));
    }

    Mails(Api torget) {
        this.torget = torget;
    }

    /** Addresses of the mails' pages, the newest first. */
    List<String> all() {
        return LINK.matcher(torget.get("/mail").body())
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    Optional<String> about(String caseId) {
        return all().stream().filter(mail -> wholeOf(mail).contains(caseId)).findFirst();
    }

    /** The page and the HTML that was sent. */
    String wholeOf(String mail) {
        return torget.get(mail).body() + torget.get(mail + "/html").body();
    }
}
