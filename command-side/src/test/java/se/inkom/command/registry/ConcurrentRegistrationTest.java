package se.inkom.command.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.inkom.command.RunningDesks;

/** Many registrars at once: numbers without gaps, entries without gaps, and only who was late is told so (I5, R53). */
class ConcurrentRegistrationTest extends RunningDesks {
    private static final int THREADS = 8;
    private static final int EACH = 50;

    @AfterEach
    void positionsStayDense() {
        assertPositionsAreDense();
    }

    /**
     * Eight at a time, two authorities. Of ten registrations one is made of an old version, and one is made twice at the same
     * moment: the second has its number in hand when it is refused, and must give it back.
     */
    @Test
    void diaryNumbersAreWithoutGapsAlsoWhenEveryFifthRegistrationFails() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < THREADS * EACH; i++) {
            cases.add(aCaseOn("kungalv-facebook"));
            cases.add(aCaseOn("granne"));
        }
        Collections.shuffle(cases, random);
        var work = new ArrayList<Callable<Integer>>();
        for (String id : cases) {
            int kind = random.nextInt(10);
            long version = factsOf(id).size();
            work.add(() -> registeredInNewMatter(id, kind == 0 ? version - 1 : version));
            if (kind == 1) {
                work.add(() -> registeredInNewMatter(id, version));
            }
        }

        List<Integer> statuses = atTheSameTime(work);

        assertThat(statuses).as("seed %d", seed).containsOnly(200, 412);
        assertThat(statuses.stream().filter(s -> s == 412).count()).isGreaterThan(80);
        for (String authority : List.of("KS", "SBN")) {
            List<Integer> numbers = ADMIN.queryForList("""
                            select (payload::json ->> 'number')::int from ledger.event
                            where event_type = 'matter.opened' and payload::json ->> 'authority' = ?
                              and (payload::json ->> 'year')::int < 2030
                            order by position
                            """, Integer.class, authority);
            assertThat(numbers)
                    .as("numbers of %s in the order of the ledger, seed %d", authority, seed)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
            assertThat(ADMIN.queryForObject(
                            "select max(last) from command.diary_series where authority = ? and year < 2030",
                            Integer.class,
                            authority))
                    .isEqualTo(numbers.size());
        }
    }

    private int registeredInNewMatter(String id, long version) {
        return change(id, version, "registration", "{\"decision\":\"NEW\",\"subject\":\"Ärende\"}")
                .getResponse()
                .getStatus();
    }

    /** Everybody adds to one matter: all are taken in, one after the other, and nobody is told that their case is old. */
    @Test
    void entriesOfOneMatterAreWithoutGapsAlsoWhenEverybodyAddsAtOnce() throws Exception {
        String first = aCase("Ett");
        String number = bodyOf(change(first, 2, "registration", "{\"decision\":\"NEW\",\"subject\":\"Badhuset\"}"))
                .get("diaryNumber")
                .asString();
        String body = "{\"decision\":\"ONGOING\",\"diaryNumber\":\"" + number + "\",\"description\":\"Mera\"}";
        List<String> cases =
                IntStream.range(0, 80).mapToObj(i -> aCase("Mera " + i)).toList();

        List<MvcTestResult> answers = atTheSameTime(cases.stream()
                .map(id -> (Callable<MvcTestResult>) () -> change(id, 2, "registration", body))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatusOk());
        assertThat(answers.stream().map(a -> bodyOf(a).get("entryNumber").asInt()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 81).boxed().toList());
    }

    /** A case that really changed meanwhile is refused, also here, and its matter is left as it was. */
    @Test
    void onlyAStaleCaseIsRefused() {
        String number = bodyOf(change(aCase("Ett"), 2, "registration", "{\"decision\":\"NEW\",\"subject\":\"Ämne\"}"))
                .get("diaryNumber")
                .asString();
        String stale = aCase("Två");
        change(stale, 2, "classification", "{\"classification\":\"QUESTION\"}");
        String body = "{\"decision\":\"ONGOING\",\"diaryNumber\":\"" + number + "\",\"description\":\"Mera\"}";

        MvcTestResult refused = change(stale, 2, "registration", body);
        MvcTestResult accepted = change(stale, 3, "registration", body);

        assertThat(refused).hasStatus(412).hasHeader("ETag", "\"3\"");
        assertThat(bodyOf(accepted).get("entryNumber").asInt()).isEqualTo(2);
    }

    private String aCaseOn(String account) {
        return bodyOf(post("/api/posts", "{\"account\":\"" + account + "\",\"text\":\"Hej\"}"))
                .get("caseId")
                .asString();
    }

    private static <T> List<T> atTheSameTime(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
