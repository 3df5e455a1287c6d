package se.inkom.command.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.routing.Tried.Outcome.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.PolicyFile;
import se.inkom.command.policy.PolicyReader;
import se.inkom.command.staffing.Staffing;
import se.inkom.command.staffing.Staffing.Absence;
import se.inkom.command.staffing.Staffing.Appointment;
import se.inkom.command.time.OfficeHours;
import se.inkom.command.time.SwedishCalendar;
import se.inkom.events.cases.AssignmentRule;
import se.inkom.events.cases.Classification;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** R29: rules in order, each explained, never a full or absent officer while somebody else is there. */
class RouterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final UnitId KOMMUNIKATION = new UnitId("kommunikation");
    private static final UnitId GATA = new UnitId("gata");
    private static final OfficerId ANNA = officer("anna.lind");
    private static final OfficerId KLARA = officer("klara.nord");
    private static final OfficerId VERA = officer("vera.gata");
    private static final OfficerId BO = officer("bo.vatten");

    private static final String RULES = """
            routing:
              rules:
                - {id: trad, to: {sameThread: true}}
                - {id: insta, when: {accounts: [kungalv-instagram]}, to: {officer: klara.nord}}
                - {id: vatten, when: {topics: [water]}, to: {unit: samhallsbyggnad}}
                - {id: fel, when: {classes: [FAULT_REPORT]}, to: {unit: gata}}
                - {id: ord, when: {words: ["simhall*"]}, to: {leastLoadedAmong: [anna.lind, bo.vatten], unit: gata}}
                - {id: finska, when: {languages: [fi]}, to: {officer: bo.vatten}}
            """;

    @Test
    void aThreadStaysWithItsOfficer() {
        assertThat(route(RULES, about("Tack, men när då?").inThreadOf(GATA, VERA), Staffing.EMPTY)
                        .route())
                .isEqualTo(new Route(GATA, VERA, AssignmentRule.SAME_THREAD, "trad", null));
    }

    @Test
    void theFirstRuleThatIsMeantDecidesAndThoseBeforeAreTold() {
        Decision decision =
                route(RULES, about("Kranen läcker").suggested(Classification.FAULT_REPORT, "water"), Staffing.EMPTY);

        assertThat(decision.route())
                .isEqualTo(new Route(new UnitId("samhallsbyggnad"), VERA, AssignmentRule.ROUTING_RULE, "vatten", null));
        assertThat(decision.tried())
                .containsExactly(
                        new Tried("trad", NO_THREAD, null),
                        new Tried("insta", OTHER_ACCOUNT, "kungalv-facebook"),
                        new Tried("vatten", TOOK, "vera.gata"));
    }

    @Test
    void whereNoRuleIsMeantTheAccountsOfficerGetsIt() {
        Decision decision = route(RULES, about("Hej på er"), Staffing.EMPTY);

        assertThat(decision.route())
                .isEqualTo(new Route(KOMMUNIKATION, ANNA, AssignmentRule.ACCOUNT_DEFAULT, null, null));
        assertThat(decision.tried())
                .extracting(Tried::rule)
                .containsExactly("trad", "insta", "vatten", "fel", "ord", "finska", "account-default");
        assertThat(decision.tried())
                .extracting(Tried::outcome)
                .containsExactly(
                        NO_THREAD, OTHER_ACCOUNT, OTHER_TOPIC, OTHER_CLASS, NO_SUCH_WORD, OTHER_LANGUAGE, TOOK);
    }

    @Test
    void wordsAndLanguagesAreLookedForInThePost() {
        assertThat(route(RULES, about("När öppnar simhallen?"), Staffing.EMPTY).route())
                .isEqualTo(new Route(GATA, ANNA, AssignmentRule.ROUTING_RULE, "ord", null));
        assertThat(route(RULES, about("Hei, milloin kirjasto on auki?"), Staffing.EMPTY)
                        .route())
                .isEqualTo(new Route(KOMMUNIKATION, BO, AssignmentRule.ROUTING_RULE, "finska", null));
    }

    @Test
    void whoeverStandsInGetsItAndTheAbsentOneIsNamed() {
        var staffing = new Staffing(List.of(away(ANNA)), List.of(standsIn(ANNA, VERA)));

        assertThat(route("", about("Hej"), staffing).route())
                .isEqualTo(new Route(KOMMUNIKATION, VERA, AssignmentRule.ACCOUNT_DEFAULT, null, ANNA));
    }

    @Test
    void whereNobodyStandsInAColleagueOfTheUnitGetsIt() {
        Decision decision = route("", about("Hej"), new Staffing(List.of(away(ANNA)), List.of()));

        assertThat(decision.route())
                .isEqualTo(new Route(KOMMUNIKATION, KLARA, AssignmentRule.ACCOUNT_DEFAULT, null, ANNA));
        assertThat(decision.tried())
                .containsExactly(
                        new Tried("account-default", NOBODY_THERE, "anna.lind"), new Tried("unit", TOOK, "klara.nord"));
    }

    @Test
    void whereNobodyIsThereNobodyGetsIt() {
        Decision decision = route("", about("Hej"), new Staffing(List.of(away(ANNA), away(KLARA)), List.of()));

        assertThat(decision.route()).isNull();
        assertThat(decision.tried()).extracting(Tried::outcome).containsOnly(NOBODY_THERE);
    }

    @Test
    void aRuleWhosePeopleAreAwayIsPassedBy() {
        Decision decision = route(
                RULES,
                about("Lampan är trasig").suggested(Classification.FAULT_REPORT, null),
                new Staffing(List.of(away(VERA)), List.of()));

        assertThat(decision.tried()).contains(new Tried("fel", NOBODY_THERE, null));
        assertThat(decision.route())
                .isEqualTo(new Route(KOMMUNIKATION, ANNA, AssignmentRule.ACCOUNT_DEFAULT, null, null));
    }

    @Test
    void aFullDeskIsPassedByAndNoLimitLeavesAPostAlone() {
        Router router = router("routing: {limits: {standard: 2, officers: {klara.nord: 3}}}");
        Loads loads = Loads.none();
        var got = new ArrayList<OfficerId>();
        for (int i = 0; i < 6; i++) {
            got.add(officerOf(router.ofNew(about("Hej").question(), Staffing.EMPTY, loads)));
        }

        assertThat(got).containsExactly(ANNA, ANNA, KLARA, KLARA, KLARA, ANNA);
    }

    /** However many there are and however much they have, the posts go to whoever has least until all are alike. */
    @Test
    void theLoadIsBalancedAmongThose() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            List<String> names = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> "p" + i)
                    .toList();
            Map<OfficerId, Integer> open = new HashMap<>();
            names.forEach(name -> open.put(officer(name), random.nextInt(3)));
            Router router = router("routing: {rules: [{id: alla, to: {leastLoadedAmong: " + names + "}}]}");
            var loads = new Loads(officers -> Map.copyOf(open));
            for (int i = 0; i < 40; i++) {
                open.merge(officerOf(router.ofNew(about("Hej").question(), Staffing.EMPTY, loads)), 1, Integer::sum);
            }
            var sorted = open.values().stream().sorted().toList();
            assertThat(sorted.getLast() - sorted.getFirst()).as("seed %d", seed).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void officeHoursTellTheRulesApart() {
        String rules = """
                routing:
                  officeHours: arbetstid
                  rules:
                    - {id: jour, when: {officeOpen: false}, to: {officer: bo.vatten}}
                """;
        var policy = PolicyReader.check(policyWith(rules), "test");
        var router = new Router(policy, new OfficeHours(new SwedishCalendar()).of(policy.deadlines(), "arbetstid"));
        Question inHours = about("Hej").question();
        var atNight = new Question(inHours.account(), inHours.unit(), ANNA, null, "Hej", null, NOW.plusSeconds(43200));

        assertThat(officerOf(router.ofNew(inHours, Staffing.EMPTY, Loads.none())))
                .isEqualTo(ANNA);
        assertThat(officerOf(router.ofNew(atNight, Staffing.EMPTY, Loads.none())))
                .isEqualTo(BO);
    }

    /** R30: the unit that said yes keeps it; rules that lead elsewhere are not asked. */
    @Test
    void atTheReceiverOnlyItsOwnRulesAreAsked() {
        Router router = router("""
                routing:
                  rules:
                    - {id: vatten, when: {topics: [water]}, to: {officer: anna.lind}}
                    - {id: gator, when: {units: [gata], topics: [water]}, to: {officer: bo.vatten}}
                """);
        var water = new Suggestion(Classification.FAULT_REPORT, List.of(), "water");

        Decision decision = router.atReceiver(atStreets(water), Staffing.EMPTY, Loads.none());
        Decision other = router.atReceiver(atStreets(null), Staffing.EMPTY, Loads.none());

        assertThat(decision.route()).isEqualTo(new Route(GATA, BO, AssignmentRule.ROUTING_RULE, "gator", null));
        assertThat(decision.tried().getFirst().outcome()).isEqualTo(OTHER_UNIT);
        assertThat(other.route()).isEqualTo(new Route(GATA, VERA, AssignmentRule.ROUTING_RULE, "unit", null));
    }

    private static Question atStreets(@Nullable Suggestion suggestion) {
        return new Question(new AccountId("kungalv-facebook"), GATA, null, suggestion, null, null, NOW);
    }

    private static OfficerId officerOf(Decision decision) {
        assertThat(decision.route()).isNotNull();
        return decision.route().officer();
    }

    private static Decision route(String rules, Post post, Staffing staffing) {
        return router(rules).ofNew(post.question(), staffing, Loads.none());
    }

    private static Router router(String rules) {
        return new Router(PolicyReader.check(policyWith(rules), "test"), at -> true);
    }

    static String policyWith(String routing) {
        String kungalv = PolicyFile.text("kungalv");
        int from = kungalv.indexOf("\nrouting:") + 1;
        int to = kungalv.indexOf("\nsupervision:") + 1;
        return kungalv.substring(0, from) + routing + "\n" + kungalv.substring(to);
    }

    private static Post about(String text) {
        return new Post(text, null, null);
    }

    private record Post(
            String text,
            @Nullable Suggestion suggestion,
            @Nullable Seat thread) {
        Post suggested(Classification classification, @Nullable String topic) {
            return new Post(text, new Suggestion(classification, List.of(), topic), thread);
        }

        Post inThreadOf(UnitId unit, OfficerId officer) {
            return new Post(text, suggestion, new Seat(unit, officer));
        }

        Question question() {
            return new Question(new AccountId("kungalv-facebook"), KOMMUNIKATION, ANNA, suggestion, text, thread, NOW);
        }
    }

    private static OfficerId officer(String name) {
        return new OfficerId(name);
    }

    private static Absence away(OfficerId officer) {
        return new Absence(officer, NOW.minusSeconds(1), null);
    }

    private static Appointment standsIn(OfficerId officer, OfficerId substitute) {
        return new Appointment(officer, substitute, NOW.minusSeconds(1), null);
    }
}
