package se.inkom.house.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The staff of the pretend Kungälv. They watch the work queue and do with each sample what its scene says; whatever an
 * earlier run did already is refused by the rules (409) and passed over.
 */
final class DemoOfficers {

    private static final Logger log = LoggerFactory.getLogger(DemoOfficers.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> ACCOUNTS = List.of("kungalv-facebook");

    private final Demo.Places places;
    private final SampleStream stream;
    private final Consumer<String> say;
    private final CaseDesk desk;
    /** Sample number to case id. */
    private final Map<Integer, String> cases = new HashMap<>();

    DemoOfficers(Demo.Places places, SampleStream stream, Consumer<String> say) {
        this.places = places;
        this.stream = stream;
        this.say = say;
        this.desk = new CaseDesk(places);
    }

    void run() throws InterruptedException {
        Set<Integer> open = new TreeSet<>();
        for (int number = 1; number <= Sample.all().size(); number++) {
            if (Sample.all().get(number - 1).handling() != null) {
                open.add(number);
            }
        }
        int all = open.size();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            Map<String, JsonNode> rows = rowsByPermalink();
            for (int number : List.copyOf(open)) {
                SampleStream.Written written = stream.written(number);
                JsonNode row = written == null ? null : rows.get(written.permalink());
                if (written != null && row != null && !waitsForAnother(number, open)) {
                    open.remove(number);
                    play(number, written, row);
                }
            }
            Thread.sleep(500);
        }
        summarise(all - open.size(), all);
    }

    /** A post that joins a matter comes after the one that opens it. */
    private static boolean waitsForAnother(int number, Set<Integer> open) {
        Sample.Handling handling = Sample.all().get(number - 1).handling();
        Sample.Registration registration = handling == null ? null : handling.registration();
        return registration != null && registration.joins() != null && open.contains(registration.joins());
    }

    private Map<String, JsonNode> rowsByPermalink() throws InterruptedException {
        Map<String, JsonNode> rows = new HashMap<>();
        for (String account : ACCOUNTS) {
            String cursor = "";
            do {
                JsonNode page = desk.queue(account, cursor);
                page.path("items").forEach(row -> rows.put(row.path("permalink").asString(""), row));
                cursor = page.path("nextCursor").asString("");
            } while (!cursor.isEmpty());
        }
        return rows;
    }

    private void play(int number, SampleStream.Written written, JsonNode row) throws InterruptedException {
        String caseId = row.path("caseId").asString();
        cases.put(number, caseId);
        if (row.path("status").asString().equals("CLOSED")) {
            return;
        }
        try {
            Sample sample = Sample.all().get(number - 1);
            if (sample.handling() != null) {
                new Scene(caseId, sample, sample.handling(), written, desk, say, cases).play();
            }
        } catch (RuntimeException e) {
            log.warn("A scene of the demo failed", e);
            say.accept("A step in case %s did not work (%s); the others go on.".formatted(caseId, e.getMessage()));
        }
    }

    private void summarise(int played, int all) {
        String story = cases.get(8) == null ? cases.getOrDefault(1, "{caseId}") : cases.get(8);
        say.accept("""

                %d of %d scenes played. Worth a look:
                  Torget                %s/
                  what Torget heard     %s/torget/calls
                  a removal's history   %s/api/cases/%s/history
                  deadline board        %s/api/sla/board
                  diary                 %s/api/diary.csv
                  The last three want a token: curl -H "Authorization: Bearer $(./inkom token registrar)" ADDRESS
                """.formatted(
                played, all, places.torget(), places.torget(), places.query(), story, places.query(), places.query()));
    }
}
