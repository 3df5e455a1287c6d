package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.inkom.command.clocks.CaseClocks;
import se.inkom.command.policy.TriageRules;
import se.inkom.command.triage.Crises;
import se.inkom.command.triage.Triage;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.SuspicionReason;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.messages.PostObserved;
import se.inkom.events.messages.PostObserved.Change;

/** Whatever the order and however often: the same observations leave the same case (I1, ADR 0006). */
class ConvergenceTest {
    /** Platforms count in seconds: an edit in that of the post, two edits in one, hidden and shown in one. */
    private static final List<PostObserved> SEEN = List.of(
            added("Hej"),
            edited("Hej då", 3),
            edited("Hej på er", 3),
            removedUpstream(5),
            seen(Change.HIDDEN, null, 4),
            seen(Change.SHOWN, null, 4),
            edited("Hejj", 0));

    /** One of the versions is masked, and some are about what the crisis is about. */
    private static final Triage SUSPICIOUS = new Triage(() -> new TriageRules(
            null,
            Map.of("names", List.of("hejj")),
            List.of(
                    new TriageRules.TriageRule(
                            "name",
                            Classification.SECRECY_SUSPECTED,
                            10,
                            List.of("names"),
                            List.of(),
                            SuspicionReason.HEALTH),
                    new TriageRules.TriageRule(
                            "short", Classification.TRIVIAL, 1, List.of("VERY_SHORT"), List.of(), null)),
            Map.of("greetings", List.of("hej")),
            List.of(),
            new TriageRules.Crisis(null)));

    private static final Crises IN_A_CRISIS = new Crises(
            () -> List.of(new Crises.Crisis(
                    new CrisisId(CASE.value()),
                    null,
                    "greetings",
                    Duration.ofHours(1),
                    ANNA,
                    PUBLISHED.minusSeconds(1),
                    null)),
            CLOCK);

    @Test
    void everyOrderEndsInTheSameState() {
        Map<String, String> expected = stateAfter(SEEN);
        int orders = 0;
        for (List<PostObserved> order : permutations(SEEN)) {
            assertThat(stateAfter(order)).as("%s", told(order)).isEqualTo(expected);
            orders++;
        }
        assertThat(orders).isEqualTo(5040);
    }

    @Test
    void repetitionsChangeNothing() {
        Map<String, String> expected = stateAfter(SEEN);
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            List<PostObserved> many = new ArrayList<>(SEEN);
            int repetitions = random.nextInt(12);
            for (int r = 0; r < repetitions; r++) {
                many.add(SEEN.get(random.nextInt(SEEN.size())));
            }
            Collections.shuffle(many, random);
            assertThat(stateAfter(many))
                    .as("seed %d, round %d: %s", seed, i, told(many))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theStateIsThatOfTheNewestVersionAndTheEarliestReceipt() {
        Map<String, String> state = stateAfter(SEEN);

        assertThat(state.get("receivedAt")).isEqualTo(PUBLISHED.toString());
        assertThat(state.get("current")).contains(PUBLISHED.plusSeconds(180).toString());
        assertThat(state.get("goneUpstream")).isEqualTo("true");
        assertThat(state.get("postReceived")).isEqualTo("true");
        assertThat(state.get("secret")).isEqualTo("true");
        assertThat(state.get("clocks"))
                .contains("dueAt=" + PUBLISHED.plusSeconds(3600))
                .contains("ASSIGNMENT=", "FIRST_LOOK=", "REGISTRATION=");
    }

    private static Map<String, String> stateAfter(List<PostObserved> seen) {
        var state = new CaseState();
        for (PostObserved one : seen) {
            FirstLook.of(CASE, ORIGIN, one, state, new MemoryContents(), DEADLINES, SUSPICIOUS, IN_A_CRISIS, CLOCK)
                    .forEach(state::evolve);
        }
        return describe(state);
    }

    /** Every field, by name, so that a field added later is compared without anybody remembering to. */
    private static Map<String, String> describe(Object state) {
        var fields = new TreeMap<String, String>();
        for (Field field : state.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                fields.put(field.getName(), valueOf(field, state));
            }
        }
        return fields;
    }

    private static String valueOf(Field field, Object state) {
        try {
            field.setAccessible(true);
            Object value = field.get(state);
            if (value instanceof RemovalState
                    || value instanceof AnswerState
                    || value instanceof CaptureState
                    || value instanceof CaseClocks) {
                return describe(value).toString();
            }
            return value instanceof Collection<?> many
                    ? new TreeSet<>(many.stream().map(String::valueOf).toList()).toString()
                    : String.valueOf(value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> told(List<PostObserved> seen) {
        return seen.stream()
                .map(one -> one.change() + " " + one.changedAt() + " " + one.text())
                .toList();
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                var one = new ArrayList<T>();
                one.add(first);
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
