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

    /** Eight at a time, two authorities, every fifth registration made of an old version and refused. */
    @Test
    void diaryNumbersAreWithoutGapsAlsoWhenEveryFifthRegistrationFails() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var work = new ArrayList<Callable<Integer>>();
        for (String account : List.of("kungalv-facebook", "granne")) {
            for (int i = 0; i < THREADS * EACH / 2; i++) {
                String id = aCaseOn(account);
                long version = factsOf(id).size();
                boolean stale = random.nextInt(5) == 0;
                work.add(() -> change(
                                id,
                                stale ? version - 1 : version,
                                "registration",
                                "{\"decision\":\"NEW\",\"subject\":\"Ärende\"}")
                        .getResponse()
                        .getStatus());
            }
        }
        Collections.shuffle(work, random);

        List<Integer> statuses = atTheSameTime(work);

        assertThat(statuses).as("seed %d", seed).containsOnly(200, 412).contains(200, 412);
        for (String authority : List.of("KS", "SBN")) {
            List<Integer> numbers = ADMIN.queryForList("""
                            select (payload::json ->> 'number')::int from ledger.event
                            where event_type = 'matter.opened' and payload::json ->> 'authority' = ?
                            order by position
                            """, Integer.class, authority);
            assertThat(numbers)
                    .as("numbers of %s in the order of the ledger, seed %d", authority, seed)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
            assertThat(ADMIN.queryForObject(
                            "select last from command.diary_series where authority = ?", Integer.class, authority))
                    .isEqualTo(numbers.size());
        }
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
