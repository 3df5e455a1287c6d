package se.inkom.house.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static se.inkom.house.architecture.Room.CHANNELS;
import static se.inkom.house.architecture.Room.COMMAND;
import static se.inkom.house.architecture.Room.CONSOLE;
import static se.inkom.house.architecture.Room.EVENTS;
import static se.inkom.house.architecture.Room.HOUSE;
import static se.inkom.house.architecture.Room.LEDGER;
import static se.inkom.house.architecture.Room.PROOFS;
import static se.inkom.house.architecture.Room.QUERY;
import static se.inkom.house.architecture.Room.WEB;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;

/** Every rule of the house, in the words of STYLE section 1. */
final class HouseRules {
    /** Features of the desks that every other feature there may use; of the rest only their commands (ADR 0014). */
    private static final Set<String> OPEN_ON_COMMAND_SIDE = Set.of(
            "time",
            "policy",
            "support",
            "accounts",
            "personalnumbers",
            "answers",
            "triage",
            "files",
            "staffing",
            "routing",
            "clocks");

    private static final Set<String> OPEN_ON_QUERY_SIDE =
            Set.of("support", "display", "pdf", "diary", "audit", "history");

    /** The only packages that may name a time zone: the calendar, and what turns instants into text people read. */
    private static final Set<String> ZONE_ROOMS =
            Set.of("command.time", "query.display", "channels.display", "console.display", "house.display");

    /** Made where nothing can be injected, and only to make ids: no rule ever reads the time in them. */
    private static final List<String> MAKERS_OF_IDS =
            List.of("ledger.store.TimeOrderedIdentifierFactory", "web.CorrelationId");

    static final List<HouseRule> ALL = List.of(
            HouseRule.of("roomevents", root -> usesOnlyItsNeighbours(EVENTS, root), EVENTS),
            HouseRule.of("roomledger", root -> usesOnlyItsNeighbours(LEDGER, root), LEDGER),
            HouseRule.of("roomweb", root -> usesOnlyItsNeighbours(WEB, root), WEB),
            HouseRule.of("roomcommand", root -> usesOnlyItsNeighbours(COMMAND, root), COMMAND),
            HouseRule.of("roomquery", root -> usesOnlyItsNeighbours(QUERY, root), QUERY),
            HouseRule.of("roomchannels", root -> usesOnlyItsNeighbours(CHANNELS, root), CHANNELS),
            HouseRule.of("roomconsole", root -> usesOnlyItsNeighbours(CONSOLE, root), CONSOLE),
            HouseRule.of("proofsalone", HouseRules::proofsNeedTheJdkOnly, PROOFS),
            HouseRule.of("eventsarepure", HouseRules::eventsArePure, EVENTS),
            HouseRule.of("eventsclock", HouseRules::eventsReadNoClock, EVENTS),
            HouseRule.of("clock", HouseRules::onlyConfigurationReadsTheClock, EVENTS),
            HouseRule.of("desksapart", root -> featuresApart(COMMAND, OPEN_ON_COMMAND_SIDE, root), COMMAND),
            HouseRule.of("screensapart", root -> featuresApart(QUERY, OPEN_ON_QUERY_SIDE, root), QUERY),
            HouseRule.of("sealingreadsbytes", HouseRules::sealingReadsStoredBytesOnly, LEDGER),
            HouseRule.of("cycles", HouseRules::packagesHaveNoCycles, EVENTS),
            HouseRule.of("timezone", HouseRules::onlyTimeKnowsTheZone, EVENTS),
            HouseRule.of(
                    "publiccontroller", HouseRules::controllersArePackagePrivate, COMMAND, QUERY, CHANNELS, CONSOLE),
            HouseRule.of("bannedaxon", HouseRules::noSagasDeadlinesOrXStream, LEDGER, COMMAND),
            HouseRule.of("javalogging", HouseRules::noJavaUtilLogging, EVENTS),
            HouseRule.of("standardstreams", HouseRules::noStandardStreams, EVENTS),
            HouseRule.of("unmarkedpackage", HouseRules::everyPackageIsNullMarked, EVENTS),
            HouseRule.of("rowsasstored", HouseRules::rowsGoOutAsTheyAreStored, COMMAND, QUERY),
            HouseRule.of("pdfblind", HouseRules::paperKnowsNothingOfCases, QUERY),
            HouseRule.of("publishingblind", HouseRules::publishingNeverOpensTheVault, COMMAND),
            HouseRule.of("noticesblind", HouseRules::noticesKnowNoWords, CHANNELS),
            HouseRule.of("publicwordsonly", HouseRules::thePublicReadsPublicWordsOnly, QUERY),
            HouseRule.of("torgetathome", HouseRules::torgetAndDemoStayInTheHouse, HOUSE));

    private HouseRules() {}

    private static ArchRule usesOnlyItsNeighbours(Room room, String root) {
        String[] forbidden =
                room.mayNotUse().stream().map(other -> other.allOf(root)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room.allOf(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("STYLE section 1 says which room may use which; command-side and query-side never meet");
    }

    private static ArchRule proofsNeedTheJdkOnly(String root) {
        return classes()
                .that()
                .resideInAPackage(PROOFS.allOf(root))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        PROOFS.allOf(root), "java..", "javax.security.auth.x500", "org.jspecify.annotations..")
                .because("whoever checks Inkom trusts the JDK and what can be read there, nothing else (ADR 0016)");
    }

    private static ArchRule eventsArePure(String root) {
        return classes()
                .that()
                .resideInAPackage(EVENTS.allOf(root))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        EVENTS.allOf(root),
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations..")
                .because("events outlive every framework: JDK, Jackson annotations and JSpecify only, no Spring");
    }

    private static ArchRule eventsReadNoClock(String root) {
        return classes()
                .that()
                .resideInAPackage(EVENTS.allOf(root))
                .should(Conditions.notReadTheClock())
                .because("an event states the time it is given");
    }

    private static ArchRule onlyConfigurationReadsTheClock(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(Conditions.areNotConfiguration())
                .and(Conditions.areNoneOf(MAKERS_OF_IDS, root))
                .should(Conditions.notReadTheClock())
                .because("time comes in through an injected Clock, so that every rule about time can be tested");
    }

    private static ArchRule featuresApart(Room side, Set<String> open, String root) {
        return classes()
                .that()
                .resideInAPackage(side.allOf(root))
                .should(Conditions.useNoOtherFeatureOf(side.under(root), open))
                .because("features of one side talk through events and commands; only " + open + " are open to all");
    }

    private static ArchRule sealingReadsStoredBytesOnly(String root) {
        String ledger = LEDGER.under(root);
        return noClasses()
                .that()
                .resideInAPackage(ledger + ".sealing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ledger + ".store..", ledger + ".types..", ledger + ".vault..", "tools.jackson..")
                .because(
                        "what is sealed is the bytes as stored: a serializer or upcaster must not be able to change a proof");
    }

    private static ArchRule packagesHaveNoCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static ArchRule onlyTimeKnowsTheZone(String root) {
        String[] rooms =
                ZONE_ROOMS.stream().map(room -> root + "." + room + "..").toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(rooms)
                .should(Conditions.nameNoTimeZone())
                .because("weekdays and diary dates have one home (L2, L16): only " + ZONE_ROOMS + " name a zone");
    }

    private static ArchRule controllersArePackagePrivate(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .bePackagePrivate()
                .because("an endpoint is nobody's library");
    }

    private static ArchRule noSagasDeadlinesOrXStream(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework.modelling.saga..",
                        "org.axonframework.deadline..",
                        "org.axonframework.serialization.xml..",
                        "com.thoughtworks.xstream..")
                .because("no scheduler or saga holds truth, and XStream is never on the class path (DESIGN section 3)");
    }

    private static ArchRule noJavaUtilLogging(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(GeneralCodingRules.USE_JAVA_UTIL_LOGGING)
                .because("one logging system, so that one place masks personal data");
    }

    private static ArchRule noStandardStreams(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(HOUSE.allOf(root), PROOFS.under(root) + ".cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("only the house and the verifier have a console; applications log");
    }

    private static ArchRule everyPackageIsNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(Conditions.resideInANullMarkedPackage())
                .because("NullAway checks marked packages only");
    }

    private static ArchRule rowsGoOutAsTheyAreStored(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(COMMAND.under(root) + ".publishing..", QUERY.under(root) + ".audit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LEDGER.under(root) + ".types..")
                .because("what is not parsed cannot be changed on the way out, and can be checked against its digest");
    }

    private static ArchRule paperKnowsNothingOfCases(String root) {
        return noClasses()
                .that()
                .resideInAPackage(QUERY.under(root) + ".pdf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LEDGER.allOf(root), EVENTS.allOf(root), QUERY.under(root) + ".disclosures..")
                .because("what is masked is taken out before the writer, which therefore never holds it (ADR 0030)");
    }

    private static ArchRule publishingNeverOpensTheVault(String root) {
        return noClasses()
                .that()
                .resideInAPackage(COMMAND.under(root) + ".publishing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LEDGER.under(root) + ".vault..")
                .because("no citizen's words leave with an event (R58)");
    }

    /** {@code Topics} alone of the messages: the others carry citizens' words. */
    private static ArchRule noticesKnowNoWords(String root) {
        String channels = CHANNELS.under(root);
        return noClasses()
                .that()
                .resideInAnyPackage(
                        channels + ".notices..",
                        channels + ".mail..",
                        channels + ".webhooks..",
                        channels + ".published..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        EVENTS.under(root) + ".messages..",
                        channels + ".effects..",
                        channels + ".capture..",
                        channels + ".platforms..",
                        channels + ".meta..")
                .because("a mail never says what anybody wrote, least of all what is masked (ADR 0035)");
    }

    private static ArchRule thePublicReadsPublicWordsOnly(String root) {
        String query = QUERY.under(root);
        return noClasses()
                .that()
                .resideInAPackage(query + ".publicdiary..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LEDGER.allOf(root))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        java.util.regex.Pattern.quote(query) + "\\.diary\\.(Diary|DiaryEntry|MatterFile|Variant)")
                .because("what is kept apart never comes into the room that anyone may look into (OSL 5:2, N8)");
    }

    private static ArchRule torgetAndDemoStayInTheHouse(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(HOUSE.allOf(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOUSE.under(root) + ".torget..", HOUSE.under(root) + ".demo..")
                .because("a pretend platform never reaches production");
    }
}
