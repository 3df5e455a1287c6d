package se.inkom.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.inkom.command.staffing.Staffing.Absence;
import se.inkom.command.staffing.Staffing.Appointment;
import se.inkom.events.ids.OfficerId;

/** R15, D15: who stands in, chained, dated, and never for ever in a circle. */
class StaffingTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T08:00:00Z");

    private static final OfficerId ANNA = new OfficerId("anna");
    private static final OfficerId BO = new OfficerId("bo");
    private static final OfficerId CIA = new OfficerId("cia");
    private static final OfficerId DAN = new OfficerId("dan");

    @Test
    void whoeverIsThereStandsForThemselves() {
        var staffing = new Staffing(List.of(), List.of(standsIn(ANNA, BO)));

        assertThat(staffing.inPlaceOf(ANNA, TUESDAY)).contains(ANNA);
        assertThat(staffing.standInFor(ANNA, TUESDAY)).contains(BO);
    }

    @Test
    void absencesAndAppointmentsHaveTheirDates() {
        var away = new Staffing(
                List.of(new Absence(ANNA, TUESDAY, FRIDAY)), List.of(new Appointment(ANNA, BO, TUESDAY, FRIDAY)));

        assertThat(away.inPlaceOf(ANNA, TUESDAY.minusMillis(1))).contains(ANNA);
        assertThat(away.inPlaceOf(ANNA, TUESDAY)).contains(BO);
        assertThat(away.inPlaceOf(ANNA, FRIDAY.minusMillis(1))).contains(BO);
        assertThat(away.inPlaceOf(ANNA, FRIDAY)).contains(ANNA);
        var appointmentOver = new Staffing(
                List.of(new Absence(ANNA, MONDAY, null)), List.of(new Appointment(ANNA, BO, MONDAY, TUESDAY)));
        assertThat(appointmentOver.inPlaceOf(ANNA, FRIDAY)).isEmpty();
    }

    @Test
    void ownSubstitutesComeBeforeTheirs() {
        List<Appointment> chain = List.of(standsIn(ANNA, BO), standsIn(BO, CIA), standsIn(ANNA, DAN));

        assertThat(new Staffing(away(ANNA), chain).inPlaceOf(ANNA, TUESDAY)).contains(BO);
        assertThat(new Staffing(away(ANNA, BO), chain).inPlaceOf(ANNA, TUESDAY)).contains(DAN);
        assertThat(new Staffing(away(ANNA, BO, DAN), chain).inPlaceOf(ANNA, TUESDAY))
                .contains(CIA);
        assertThat(new Staffing(away(ANNA, BO, CIA, DAN), chain).inPlaceOf(ANNA, TUESDAY))
                .isEmpty();
    }

    @Test
    void aCircleEnds() {
        List<Appointment> circle = List.of(standsIn(ANNA, BO), standsIn(BO, CIA), standsIn(CIA, ANNA));

        assertThat(new Staffing(away(ANNA, BO, CIA), circle).inPlaceOf(ANNA, TUESDAY))
                .isEmpty();
        assertThat(new Staffing(away(ANNA, BO), circle).inPlaceOf(ANNA, TUESDAY))
                .contains(CIA);
        assertThat(new Staffing(List.of(), circle).standInFor(ANNA, TUESDAY)).contains(BO);
    }

    /** Any graph of 30 people, full of circles, against a plain search for everybody who can be reached. */
    @Test
    void anyTangleOfSubstitutesGivesSomebodyWhoIsThereOrNobody() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<OfficerId> people =
                    IntStream.range(0, 30).mapToObj(i -> new OfficerId("p" + i)).toList();
            List<OfficerId> away =
                    people.stream().filter(p -> random.nextInt(4) > 0).toList();
            List<Appointment> appointments = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                OfficerId one = people.get(random.nextInt(30));
                OfficerId other = people.get(random.nextInt(30));
                if (!one.equals(other)) {
                    appointments.add(standsIn(one, other));
                }
            }
            var staffing = new Staffing(away(away.toArray(OfficerId[]::new)), appointments);
            for (OfficerId person : people) {
                Set<OfficerId> reachable = reachable(person, appointments, new HashSet<>());
                reachable.removeAll(away);
                var found = staffing.inPlaceOf(person, TUESDAY);
                assertThat(found.isPresent()).as("seed %d", seed).isEqualTo(!reachable.isEmpty());
                found.ifPresent(one -> assertThat(reachable).contains(one));
                if (!away.contains(person)) {
                    assertThat(found).contains(person);
                }
            }
        }
    }

    private static Set<OfficerId> reachable(OfficerId from, List<Appointment> appointments, Set<OfficerId> seen) {
        if (seen.add(from)) {
            appointments.stream()
                    .filter(a -> a.officer().equals(from))
                    .forEach(a -> reachable(a.substitute(), appointments, seen));
        }
        return seen;
    }

    private static Appointment standsIn(OfficerId officer, OfficerId substitute) {
        return new Appointment(officer, substitute, MONDAY, null);
    }

    private static List<Absence> away(OfficerId... officers) {
        return List.of(officers).stream()
                .map(officer -> new Absence(officer, MONDAY, null))
                .toList();
    }
}
